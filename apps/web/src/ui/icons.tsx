import type { ReactElement, ReactNode } from 'react'

export interface IconProps {
  /** Width and height in pixels. */
  size?: number
}

export type Icon = (props: IconProps) => ReactElement

/** Icons are decoration beside words, or sit in a control that has a name: never read out. */
const stroke = (paths: ReactNode): Icon =>
  function StrokeIcon({ size = 20 }) {
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
        {paths}
      </svg>
    )
  }

export const PlusIcon = stroke(<path d="M12 5v14M5 12h14" />)
export const CloseIcon = stroke(<path d="M6 6l12 12M18 6L6 18" />)
export const CheckIcon = stroke(<path d="M5 12.5l4.5 4.5L19 7.5" />)
export const SearchIcon = stroke(
  <>
    <circle cx="11" cy="11" r="6.5" />
    <path d="M16 16l4.5 4.5" />
  </>,
)
export const ChevronDownIcon = stroke(<path d="M6 9.5l6 6 6-6" />)
export const ArrowRightIcon = stroke(<path d="M4 12h16M14 6l6 6-6 6" />)
export const ArrowUpIcon = stroke(<path d="M12 20V4M6 10l6-6 6 6" />)
export const ArrowDownIcon = stroke(<path d="M12 4v16M6 14l6 6 6-6" />)
export const MoreIcon = stroke(
  <>
    <circle cx="5.5" cy="12" r="0.9" fill="currentColor" />
    <circle cx="12" cy="12" r="0.9" fill="currentColor" />
    <circle cx="18.5" cy="12" r="0.9" fill="currentColor" />
  </>,
)
export const BinIcon = stroke(
  <path d="M4 7h16M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5M10.5 11v5M13.5 11v5" />,
)
export const UndoIcon = stroke(<path d="M8.5 5L4 9.5 8.5 14M4 9.5h10a5.5 5.5 0 010 11H9" />)
export const RedoIcon = stroke(<path d="M15.5 5L20 9.5 15.5 14M20 9.5H10a5.5 5.5 0 000 11h5" />)
export const MoveIcon = stroke(
  <path d="M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3" />,
)
export const ConnectIcon = stroke(
  <>
    <circle cx="6" cy="18" r="2.5" />
    <circle cx="18" cy="6" r="2.5" />
    <path d="M7.800 16.200l8.400-8.400" />
  </>,
)
export const NoteIcon = stroke(
  <path d="M4.500 4.500h15v9.500l-5.500 5.500h-9.500zM19.500 14h-5.500v5.500" />,
)
export const PencilIcon = stroke(
  <path d="M4 20l1-4.500L16 4.500l3.500 3.500L8.500 19 4 20zM13.500 7l3.500 3.500" />,
)
export const TextIcon = stroke(<path d="M5 7V5h14v2M12 5v14M9 19h6" />)
export const HandIcon = stroke(
  <path d="M7.500 12.500V7a1.500 1.500 0 013 0v4V5.500a1.500 1.500 0 013 0V11 7a1.500 1.500 0 013 0v7.500c0 3.500-2 6-5.500 6-3 0-4.300-1.500-5.500-3.500L3.700 14a1.500 1.500 0 012.500-1.600l1.300 1.600z" />,
)
export const PointerIcon = stroke(<path d="M5.500 4l13 7-5.600 1.700L10 18.500z" />)
export const ClockIcon = stroke(
  <>
    <circle cx="12" cy="12" r="8" />
    <path d="M12 7.500V12l3 2" />
  </>,
)
export const PeopleIcon = stroke(
  <>
    <circle cx="9" cy="8.500" r="3" />
    <path d="M3.500 19.500c.5-3.500 2.600-5 5.500-5s5 1.500 5.500 5M15.500 5.800a3 3 0 010 5.400M17 14.800c2 .7 3.200 2.200 3.500 4.700" />
  </>,
)
export const WarningIcon = stroke(
  <>
    <path d="M12 4L2.800 19.500h18.400zM12 10v4.500" />
    <circle cx="12" cy="17" r="0.5" fill="currentColor" />
  </>,
)
export const InfoIcon = stroke(
  <>
    <circle cx="12" cy="12" r="8.500" />
    <path d="M12 11v5" />
    <circle cx="12" cy="8" r="0.5" fill="currentColor" />
  </>,
)
export const TickCircleIcon = stroke(
  <>
    <circle cx="12" cy="12" r="8.500" />
    <path d="M8 12.300l2.700 2.700L16 9.700" />
  </>,
)
export const StopIcon = stroke(
  <>
    <circle cx="12" cy="12" r="8.500" />
    <path d="M6.200 6.200l11.600 11.600" />
  </>,
)
export const DownloadIcon = stroke(
  <path d="M12 4v11M7.500 10.500L12 15l4.500-4.500M4.500 19.500h15" />,
)
export const FullScreenIcon = stroke(<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />)
export const CopyIcon = stroke(
  <>
    <rect x="8.500" y="8.500" width="11" height="11" rx="2" />
    <path d="M15.500 8.500V6a1.500 1.500 0 00-1.500-1.500H6A1.500 1.500 0 004.500 6v8A1.500 1.500 0 006 15.500h2.500" />
  </>,
)
export const ShareIcon = stroke(
  <>
    <circle cx="6" cy="12" r="2.500" />
    <circle cx="17.500" cy="5.500" r="2.500" />
    <circle cx="17.500" cy="18.500" r="2.500" />
    <path d="M8.200 10.800l7.100-4M8.200 13.200l7.100 4" />
  </>,
)
export const CanvasIcon = stroke(
  <path d="M4 5h4.500v14H4zM9.800 5h4.500v9H9.800zM15.500 5H20v11.500h-4.500z" />,
)
export const OutlineIcon = stroke(<path d="M4 6h10M8 11h12M8 16h12M4 11h.01M4 16h.01" />)
export const DocumentIcon = stroke(
  <path d="M6 3.500h8l4.500 4.500v12.500H6zM13.500 3.500V8.500h5M9 13h6.500M9 16.500h6.500" />,
)
export const DragIcon = stroke(
  <>
    {[6, 12, 18].flatMap((y) =>
      [9, 15].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="0.9" fill="currentColor" />),
    )}
  </>,
)
export const ExternalIcon = stroke(
  <path d="M13.500 4.500h6v6M19.500 4.500L11 13M17.500 14v5a.5.5 0 01-.5.5H5a.5.5 0 01-.5-.5V7a.5.5 0 01.5-.5h5" />,
)
export const StarIcon = stroke(
  <path d="M12 4l2.400 5.100 5.600.7-4.100 3.900 1.100 5.500-5-2.700-5 2.700 1.100-5.500L4 9.800l5.600-.7z" />,
)
export const RestoreIcon = stroke(
  <path d="M4.500 12a7.500 7.500 0 107.500-7.500c-2.700 0-4.800 1.200-6.500 3.500M5 4v4.500h4.500" />,
)

/** Caseboard's own mark: four stages as four quarters. */
export function Logo({ size = 28 }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path d="M13.250 1v12.250H1V7a6 6 0 016-6z" fill="#1d70b8" />
      <path d="M14.750 1H21a6 6 0 016 6v6.250H14.750z" fill="#00703c" />
      <path d="M1 14.750h12.250V27H7a6 6 0 01-6-6z" fill="#4c2c92" />
      <path d="M14.750 14.750H27V21a6 6 0 01-6 6h-6.250z" fill="#b8430f" />
    </svg>
  )
}
