/** A share of one as a filled slice, drawn so that it stays in forced colours. */
export function Pie({ share, size = 16 }: { share: number; size?: number }) {
  const radius = 4
  const around = 2 * Math.PI * radius
  return (
    <svg className="pie" width={size} height={size} viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="9" cy="9" r="8" fill="none" stroke="currentColor" strokeWidth="1.500" />
      <circle
        cx="9"
        cy="9"
        r={radius}
        fill="none"
        stroke="currentColor"
        strokeWidth={radius * 2}
        strokeDasharray={`${Math.max(0, Math.min(1, share)) * around} ${around}`}
        transform="rotate(-90 9 9)"
      />
    </svg>
  )
}
