/** The one way from a drawing to what a network sees, and what comes of leaving a stage out. */
export { drawingToDigit } from '../data/drawing';
export {
  type DrawingStage,
  drawingStages,
  drawingWithout,
  type StagedDrawing,
} from '../data/drawing-stages';
