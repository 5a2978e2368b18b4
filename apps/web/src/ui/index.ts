export { announce } from './announce.ts'
export { Avatar, type AvatarProps } from './Avatar.tsx'
export {
  Button,
  buttonClass,
  PressButton,
  type ButtonProps,
  type ButtonVariant,
  type PressProps,
} from './Button.tsx'
export type { Choice } from './Choice.tsx'
export {
  Checkbox,
  CheckboxGroup,
  type CheckboxGroupProps,
  type CheckboxProps,
} from './CheckboxGroup.tsx'
export { classes } from './classes.ts'
export { Dialog, preloadDialog, type DialogProps } from './Dialog.tsx'
export { IconButton, type IconButtonProps } from './IconButton.tsx'
export * from './icons.tsx'
export { initials } from './initials.ts'
export { Menu, type MenuItem, type MenuProps } from './Menu.tsx'
export { Notice, type NoticeProps, type NoticeTone } from './Notice.tsx'
export { RadioGroup, type RadioGroupProps } from './RadioGroup.tsx'
export { Select, type SelectOption, type SelectProps } from './Select.tsx'
export { Spinner } from './Spinner.tsx'
export { Tag, type TagTone } from './Tag.tsx'
export { TextArea, TextField, type TextAreaProps, type TextFieldProps } from './TextField.tsx'
export { VisuallyHidden } from './VisuallyHidden.tsx'
export { useId } from 'react'
