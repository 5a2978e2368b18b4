import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useRef } from 'react'
import { classes } from './classes.ts'
import type { DialogProps } from './Dialog.tsx'
import { CloseIcon } from './icons.tsx'
import { IconButton } from './IconButton.tsx'
import './Dialog.css'

/** Where people write; what they search with is no loss. */
const WORDS = 'textarea, input[type="text"], input:not([type])'

export default function DialogWindow({
  title,
  onClose,
  children,
  actions,
  wide,
  full,
  role = 'dialog',
}: DialogProps) {
  // What has been written here is lost with it: then only a key or a button closes it.
  const isWrittenIn = useRef(false)
  return (
    <ModalOverlay
      isOpen
      isDismissable={role === 'dialog'}
      shouldCloseOnInteractOutside={() => !isWrittenIn.current}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      className="dialog-veil"
    >
      <Modal
        className={classes(
          'dialog-frame',
          wide && 'dialog-frame--wide',
          full && 'dialog-frame--full',
        )}
      >
        <AriaDialog role={role} className="dialog">
          <header className="dialog__head">
            <Heading slot="title" className="dialog__title">
              {title}
            </Heading>
            <IconButton label="Close" icon={<CloseIcon />} onPress={onClose} />
          </header>
          <div
            className="dialog__body"
            onInput={({ target }) => {
              if (target instanceof Element && target.matches(WORDS)) isWrittenIn.current = true
            }}
          >
            {children}
          </div>
          {actions ? <footer className="dialog__actions">{actions}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
