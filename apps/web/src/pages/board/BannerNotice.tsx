import { Notice, type NoticeProps } from '../../ui/Notice.tsx'
import { useFocusBack } from '../../ui/useFocusBack.ts'

/** A notice over the view that goes by itself, or with a press on it. */
export function BannerNotice(props: NoticeProps) {
  return (
    <div {...useFocusBack<HTMLDivElement>()}>
      <Notice {...props} className="board__notice" />
    </div>
  )
}
