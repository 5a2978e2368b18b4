import {
  ArrowBindingUtil,
  ArrowShapeTool,
  ArrowShapeUtil,
  DrawShapeTool,
  LaserTool,
  DrawShapeUtil,
  EraserTool,
  GeoShapeTool,
  LineShapeTool,
  LineShapeUtil,
  SelectTool,
  TextShapeTool,
  type TLAnyShapeUtilConstructor,
  tipTapDefaultExtensions,
  defaultAddFontsFromNode,
  ZoomTool,
} from '@tldraw/tldraw'
import { BoardLinkUtil } from './shapes/BoardLinkUtil.tsx'
import { BoardNoteUtil } from './shapes/BoardNoteUtil.tsx'
import { InkGeoUtil, InkTextUtil } from './shapes/ink-words.tsx'
import { StageColumnUtil } from './shapes/StageColumnUtil.tsx'
import { ToolCardUtil } from './shapes/ToolCardUtil.tsx'
import { CanvasHandTool } from './tools/CanvasHandTool.ts'
import { LinkTool } from './tools/LinkTool.ts'
import { NoteTool } from './tools/NoteTool.ts'

/*  What can be on this canvas. Of tldraw's own only what people draw with: no embeds, bookmarks, images, videos
 *  or frames, so nothing on a board can ask another host for anything.
 */

export const shapeUtils: readonly TLAnyShapeUtilConstructor[] = [
  ArrowShapeUtil,
  DrawShapeUtil,
  InkGeoUtil,
  LineShapeUtil,
  InkTextUtil,
  StageColumnUtil,
  BoardLinkUtil,
  ToolCardUtil,
  BoardNoteUtil,
  // tldraw was compiled without exact optional properties, and says of its own shapes that they do not fit.
] as unknown as TLAnyShapeUtilConstructor[]

export const bindingUtils = [ArrowBindingUtil]

export const tools = [
  SelectTool,
  CanvasHandTool,
  ZoomTool,
  EraserTool,
  LaserTool,
  DrawShapeTool,
  TextShapeTool,
  GeoShapeTool,
  LineShapeTool,
  ArrowShapeTool,
  NoteTool,
  LinkTool,
]

export const textOptions = {
  addFontsFromNode: defaultAddFontsFromNode,
  // A pasted address stays text.
  tipTapConfig: { extensions: tipTapDefaultExtensions.filter(({ name }) => name !== 'link') },
}
