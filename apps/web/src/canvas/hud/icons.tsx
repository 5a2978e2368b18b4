import type { ReactNode } from 'react'

/** Drawn like the icons of `ui/`; for what only a canvas has. */
function Stroke({ children, size = 20 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

export const EraserIcon = () => (
  <Stroke>
    <path d="M9 20h11M5.200 13.200l7.600-7.600a1.600 1.600 0 012.300 0l3.300 3.300a1.600 1.600 0 010 2.300L11 18.600H8.300l-3.100-3.100a1.600 1.600 0 010-2.300zM9.200 9.200l5.600 5.600" />
  </Stroke>
)
export const RectangleIcon = () => (
  <Stroke>
    <rect x="4" y="6" width="16" height="12" rx="1.500" />
  </Stroke>
)
export const EllipseIcon = () => (
  <Stroke>
    <ellipse cx="12" cy="12" rx="8.500" ry="6.500" />
  </Stroke>
)
export const ArrowIcon = () => (
  <Stroke>
    <path d="M5 19L19 5M10 5h9v9" />
  </Stroke>
)
export const LineIcon = () => (
  <Stroke>
    <path d="M5 19L19 5" />
  </Stroke>
)
export const FitIcon = () => (
  <Stroke>
    <path d="M3.500 8V4.500H7M17 4.500h3.500V8M20.500 16v3.500H17M7 19.500H3.500V16M8 9h8v6H8z" />
  </Stroke>
)
export const KeyboardIcon = () => (
  <Stroke>
    <path d="M3.500 6.500h17v11h-17zM7 10h.01M10.300 10h.01M13.700 10h.01M17 10h.01M8 14h8" />
  </Stroke>
)
export const PlusIcon = () => (
  <Stroke>
    <path d="M12 6v12M6 12h12" />
  </Stroke>
)
export const MinusIcon = () => (
  <Stroke>
    <path d="M6 12h12" />
  </Stroke>
)
export const PictureIcon = () => (
  <Stroke>
    <rect x="4" y="5" width="16" height="14" rx="2" />
    <path d="M4 16l4.500-4.500 3.500 3.500 3-3 5 5" />
    <circle cx="15.500" cy="9" r="1.300" />
  </Stroke>
)
export const PrintIcon = () => (
  <Stroke>
    <path d="M7 9V4h10v5M7 17H4.500V9h15v8H17M7 14h10v6H7z" />
  </Stroke>
)
export const TidyIcon = () => (
  <Stroke>
    <rect x="4" y="4" width="7" height="7" rx="1" />
    <rect x="4" y="14" width="7" height="6" rx="1" />
    <path d="M15 5.500h5M15 9.500h5M15 15.500h5M15 19h5" />
  </Stroke>
)
export const LaserIcon = () => (
  <Stroke>
    <path d="M4 20l8-8M14.500 4v2.500M20 9.500h-2.500M18.500 5.500l-2 2M9.500 4.500l1.500 2M19.500 14.500l-2-1.500" />
    <circle cx="13.800" cy="10.200" r="1.600" />
  </Stroke>
)
export const MapIcon = () => (
  <Stroke>
    <path d="M4 6.500l5-2 6 2.500 5-2v12.500l-5 2-6-2.500-5 2zM9 4.500v12.500M15 7v12.500" />
  </Stroke>
)
