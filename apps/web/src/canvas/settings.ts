import { keptSwitch } from '../ui/keptSwitch.ts'

/** Single keys can be switched off by people who need that (WCAG 2.1.4). */
export const shortcutsOn = keptSwitch('shortcuts', true)
/** Moving pointers of others are moving content, and everybody may have them stop (WCAG 2.2.2). */
export const pointersShown = keptSwitch('pointers', true)
export const mapShown = keptSwitch('map', true)
