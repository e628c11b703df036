import { IMAGE_SIDE } from '../../../data/dataset';
import { viewOf } from '../../../engine/layout';
import { layerSizes } from '../../../engine/specification';
import { createClassifier } from '../../../state/classifier';
import type { CurrentImage, History, Weights } from '../../../state/live';
import { nearest } from '../../../state/nearest';
import type { Checkpoint } from '../../../training/protocol';
import { type ColourTable, parseHex } from '../../colour';
import { winnerOf } from '../../draw/prediction';
import { count, fixed, percent } from '../../format';
import { t } from '../../language';
import { tokenColour } from '../../use-scales';
import { lossCurve } from './loss-curve';
import { createTiles } from './tiles';

export const FILM = { width: 960, height: 540 } as const;

/** What all moments of a film share. */
export interface Story {
  readonly title: string;
  readonly checkpoints: readonly Checkpoint[];
  /** The network whose moments they are; its parameters are another's. */
  readonly network: Weights;
  readonly history: History;
  readonly image: CurrentImage;
  readonly diverging: ColourTable;
}

const TILES = { x: 24, y: 84, width: 560, height: 376 };
const RIGHT = { x: 628, width: 308 };
const IMAGE = { x: RIGHT.x, y: 84, side: 84 };
const BARS = { x: RIGHT.x + 108, y: 84, width: 136, pitch: 17 };
const CURVE = { x: RIGHT.x, y: 312, width: RIGHT.width, height: 140 };
const CURVE_ALONE = { ...CURVE, y: 84, height: 368 };

const font = (size: number, weight = 400) => `${weight} ${size}px system-ui, sans-serif`;

/** Paints the moments of a run, each as a picture of the film. */
export function createPicture(context: CanvasRenderingContext2D, story: Story) {
  const { checkpoints, network, history, image } = story;
  const { specification, layout } = network;
  const firstLayer = layout.pieces[0]!;
  const neurons = firstLayer.columns;
  const tiles = createTiles(TILES, neurons, story.diverging);
  const curve = lossCurve(history.points, image.pixels ? CURVE : CURVE_ALONE);
  const classifier = createClassifier();
  const ink = tokenColour('--ink');
  const soft = tokenColour('--ink-soft');
  const templates = specification.hidden.length === 0;

  const write = (text: string, x: number, y: number, look: string, colour = ink) => {
    context.font = look;
    context.fillStyle = colour;
    context.fillText(text, x, y);
  };

  function paintFrame({ step, progress }: Checkpoint): void {
    context.fillStyle = tokenColour('--surface');
    context.fillRect(0, 0, FILM.width, FILM.height);
    write(story.title, 24, 40, font(20, 600));
    write(layerSizes(specification).join(' → '), RIGHT.x, 40, font(16), soft);
    const shown = { shown: count(tiles.tiles), neurons: count(neurons) };
    const all = tiles.tiles === neurons;
    const caption = templates ? 'templates' : all ? 'allNeurons' : 'neurons';
    write(t(`timeline:film.${caption}`, shown), TILES.x, 72, font(14), soft);

    const at = { step: count(step), progress: fixed(progress, 2) };
    write(t('timeline:film.at', at), 24, 510, font(26, 600));
    const evaluation = nearest(history.validation, step);
    if (!evaluation) return;
    const right = t('timeline:film.right', { accuracy: percent(evaluation.accuracy) });
    write(right, 420, 510, font(20));
  }

  function paintAnswer(pixels: Uint8Array, { parameters }: Checkpoint): void {
    write(t('timeline:film.answer'), RIGHT.x, 72, font(14), soft);
    paintDigit(context, pixels);
    const answer = classifier.see({ ...network, parameters }, pixels).at(-1)!.activation;
    const winner = winnerOf(answer)?.digit;
    for (let digit = 0; digit < answer.length; digit++) {
      const y = BARS.y + digit * BARS.pitch;
      const wins = digit === winner;
      const weight = wins ? 700 : 400;
      write(String(digit), BARS.x, y + 12, font(13, weight));
      context.fillStyle = tokenColour('--surface-sunken');
      context.fillRect(BARS.x + 16, y + 3, BARS.width, 9);
      context.fillStyle = tokenColour(wins ? '--accent' : '--ink-faint');
      context.fillRect(BARS.x + 16, y + 3, BARS.width * (answer[digit] || 0), 9);
      write(percent(answer[digit], 0), BARS.x + BARS.width + 22, y + 12, font(12, weight));
    }
  }

  function paintCurve({ step }: Checkpoint): void {
    const box = image.pixels ? CURVE : CURVE_ALONE;
    write(t('timeline:film.loss'), box.x, box.y - 12, font(14), soft);
    context.strokeStyle = tokenColour('--line');
    context.lineWidth = 1;
    context.strokeRect(box.x, box.y, box.width, box.height);
    context.beginPath();
    for (const { x, y } of curve.line) context.lineTo(x, y);
    context.strokeStyle = tokenColour('--series-training');
    context.lineWidth = 2;
    context.stroke();
    const point = nearest(history.points, step);
    if (!point) return;
    const { x, y } = curve.at(point);
    context.beginPath();
    context.arc(x, y, 6, 0, 2 * Math.PI);
    context.fillStyle = tokenColour('--accent');
    context.fill();
  }

  return (index: number): void => {
    const checkpoint = checkpoints[index]!;
    paintFrame(checkpoint);
    tiles.paint(context, viewOf(checkpoint.parameters, firstLayer));
    if (templates) {
      for (let digit = 0; digit < neurons; digit++) {
        const { x, y } = tiles.at(digit);
        write(String(digit), x + 6, y + 22, font(20, 700));
      }
    }
    if (image.pixels) paintAnswer(image.pixels, checkpoint);
    paintCurve(checkpoint);
  };
}

/** The current image, ink on paper. */
function paintDigit(context: CanvasRenderingContext2D, pixels: Uint8Array): void {
  const [red, green, blue] = parseHex(tokenColour('--pad-ink'));
  const image = new ImageData(IMAGE_SIDE, IMAGE_SIDE);
  pixels.forEach((ink, pixel) => {
    image.data.set([red, green, blue, ink], 4 * pixel);
  });
  const small = document.createElement('canvas');
  small.width = IMAGE_SIDE;
  small.height = IMAGE_SIDE;
  small.getContext('2d')?.putImageData(image, 0, 0);
  context.fillStyle = tokenColour('--pad-paper');
  context.fillRect(IMAGE.x, IMAGE.y, IMAGE.side, IMAGE.side);
  context.imageSmoothingEnabled = false;
  context.drawImage(small, IMAGE.x, IMAGE.y, IMAGE.side, IMAGE.side);
  context.strokeStyle = tokenColour('--line');
  context.strokeRect(IMAGE.x, IMAGE.y, IMAGE.side, IMAGE.side);
}
