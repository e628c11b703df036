/** The one way from a drawing to what a network sees, for the pad. */
export { drawingToDigit } from '../data/drawing';
