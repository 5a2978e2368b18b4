import { useEffect, useId, useLayoutEffect, useMemo, useState } from 'react'
import { announce, useBoardSession } from '../session/index.ts'
import { Button } from '../ui/Button.tsx'
import { UndoIcon } from '../ui/icons.tsx'
import { Notice } from '../ui/Notice.tsx'
import { focusSoon } from './focus.ts'

/** Something was just taken away, and can be brought back. */
export interface UndoOffer {
  /** What happened: “Row 2 removed”. */
  readonly words: string
  /** Shown where the thing was: in front of this one, or at the end. */
  readonly before: string | null
  /** The list it was in, where one offer serves several. */
  readonly list?: string
  /** Undefined when it was refused, which has been said then. */
  undo(): boolean | undefined
  /** Where the focus goes when it was brought back. */
  readonly back: string
  /** Where the focus goes when the offer is put away. */
  readonly next: readonly string[]
}

export interface UndoOffers {
  readonly offer: (UndoOffer & { readonly buttonId: string }) | undefined
  make(offer: UndoOffer): void
  clear(): void
}

/** Offers to take back the last removal, and puts the focus on the offer: it stands where the thing was. */
export function useUndoOffer(): UndoOffers {
  const [offer, setOffer] = useState<UndoOffer & { readonly step: unknown }>()
  const buttonId = useId()
  const { canEdit, undo } = useBoardSession()
  useEffect(() => {
    if (!offer) return
    // Taken back with Undo or its keys: the offer would bring a second one.
    const onPopped = ({ stackItem }: { stackItem: unknown }) => {
      if (stackItem === offer.step) setOffer(undefined)
    }
    undo.on('stack-item-popped', onPopped)
    return () => undo.off('stack-item-popped', onPopped)
  }, [offer, undo])
  return useMemo(
    () => ({
      // Who has been made a viewer meanwhile could press it for nothing.
      offer: offer && canEdit ? { ...offer, buttonId } : undefined,
      make(next) {
        setOffer({ ...next, step: undo.undoStack.at(-1) })
        announce(next.words)
        focusSoon([buttonId, next.back, ...next.next], { afterOverlay: true })
      },
      clear: () => setOffer(undefined),
    }),
    [offer, buttonId, canEdit, undo],
  )
}

/** Whether an offer stands behind these things: what it stood in front of may have gone since. */
export function isAtEnd(
  offer: UndoOffer | undefined,
  things: readonly { readonly id: string }[],
): boolean {
  return offer !== undefined && !things.some(({ id }) => id === offer.before)
}

export function UndoOfferNotice({ offers }: { offers: UndoOffers }) {
  const { offer, clear } = offers
  useLayoutEffect(() => {
    if (!offer) return
    return () => {
      // What it stood in front of has gone, and it stands elsewhere now; or it has gone itself.
      const isInIt = document.activeElement?.closest('.undo-offer')
      if (isInIt) focusSoon([offer.buttonId, offer.back, ...offer.next])
    }
  }, [offer])
  if (!offer) return null
  return (
    <Notice
      className="undo-offer"
      action={
        <Button
          id={offer.buttonId}
          size="s"
          icon={<UndoIcon size={18} />}
          onPress={() => {
            // What was refused now can be asked for again.
            if (offer.undo() === undefined) return
            clear()
            announce('Brought back')
            focusSoon([offer.back, ...offer.next])
          }}
        >
          Undo
        </Button>
      }
      onDismiss={() => {
        clear()
        focusSoon(offer.next)
      }}
    >
      {offer.words}
    </Notice>
  )
}
