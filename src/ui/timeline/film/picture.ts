import { viewOf } from '../../../engine/layout';
import { layerSizes } from '../../../engine/specification';
import { createClassifier } from '../../../state/classifier';
import type { CurrentImage, History, Weights } from '../../../state/live';
import { nearest } from '../../../state/nearest';
import type { Checkpoint } from '../../../training/protocol';
import type { ColourTable } from '../../colour';
import { winnerOf } from '../../draw/prediction';
import { count, fixed, percent } from '../../format';
import { t } from '../../language';
import { paintInk } from '../../paint-ink';
import { lossText } from '../../progress/chart-view';
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

/** The colours of the page as they are now. */
const coloursNow = () => ({
  surface: tokenColour('--surface'),
  sunken: tokenColour('--surface-sunken'),
  ink: tokenColour('--ink'),
  soft: tokenColour('--ink-soft'),
  faint: tokenColour('--ink-faint'),
  line: tokenColour('--line'),
  accent: tokenColour('--accent'),
  training: tokenColour('--series-training'),
  padInk: tokenColour('--pad-ink'),
  padPaper: tokenColour('--pad-paper'),
});

type Colours = ReturnType<typeof coloursNow>;

/** What the film says, in the language that the page speaks now. */
function wordsNow({ checkpoints, history, network }: Story, tiles: number) {
  const neurons = network.layout.pieces[0]!.columns;
  const shown = { shown: count(tiles), neurons: count(neurons) };
  const templates = network.specification.hidden.length === 0;
  const caption = templates ? 'templates' : tiles === neurons ? 'allNeurons' : 'neurons';
  return {
    caption: t(`timeline:film.${caption}`, shown),
    answer: t('timeline:film.answer'),
    loss: t('timeline:film.loss'),
    firstStep: t('timeline:film.step', { step: count(0) }),
    lastStep: t('timeline:film.step', { step: count(history.points.at(-1)?.step ?? 0) }),
    highestLoss: lossText(history.points[0]?.loss),
    /** Of each moment. */
    moments: checkpoints.map(({ step, progress }) => {
      const measured = nearest(history.validation, step);
      const right = measured?.whole ? 'right' : 'rightOfSample';
      return {
        at: t('timeline:film.at', { step: count(step), progress: fixed(progress, 2) }),
        right: measured
          ? t(`timeline:film.${right}`, { accuracy: percent(measured.accuracy) })
          : '',
      };
    }),
  };
}

/**
 * Paints the moments of a run, each as a picture of the film. All have the colours and the language
 * that the page had when it began: a person may change them while the film is made.
 */
export function createPicture(context: CanvasRenderingContext2D, story: Story) {
  const { checkpoints, network, history, image } = story;
  const { specification, layout } = network;
  const firstLayer = layout.pieces[0]!;
  const neurons = firstLayer.columns;
  const tiles = createTiles(TILES, neurons, story.diverging);
  const curve = lossCurve(history.points, image.pixels ? CURVE : CURVE_ALONE);
  const classifier = createClassifier();
  const colours = coloursNow();
  const { soft } = colours;
  const words = wordsNow(story, tiles.tiles);
  const templates = specification.hidden.length === 0;

  const write = (text: string, x: number, y: number, look: string, colour = colours.ink) => {
    context.font = look;
    context.fillStyle = colour;
    context.fillText(text, x, y);
  };

  function paintFrame({ at, right }: (typeof words.moments)[number]): void {
    context.fillStyle = colours.surface;
    context.fillRect(0, 0, FILM.width, FILM.height);
    write(story.title, 24, 40, font(20, 600));
    write(layerSizes(specification).join(' → '), RIGHT.x, 40, font(16), soft);
    write(words.caption, TILES.x, 72, font(14), soft);
    write(at, 24, 510, font(26, 600));
    write(right, 420, 510, font(20));
  }

  function paintAnswer(pixels: Uint8Array, { parameters }: Checkpoint): void {
    write(words.answer, RIGHT.x, 72, font(14), soft);
    paintDigit(context, pixels, colours);
    const answer = classifier.see({ ...network, parameters }, pixels).at(-1)!.activation;
    const winner = winnerOf(answer)?.digit;
    for (let digit = 0; digit < answer.length; digit++) {
      const y = BARS.y + digit * BARS.pitch;
      const wins = digit === winner;
      const weight = wins ? 700 : 400;
      write(String(digit), BARS.x, y + 12, font(13, weight));
      context.fillStyle = colours.sunken;
      context.fillRect(BARS.x + 16, y + 3, BARS.width, 9);
      context.fillStyle = wins ? colours.accent : colours.faint;
      context.fillRect(BARS.x + 16, y + 3, BARS.width * (answer[digit] || 0), 9);
      write(percent(answer[digit], 0), BARS.x + BARS.width + 22, y + 12, font(12, weight));
    }
  }

  function paintCurve({ step }: Checkpoint): void {
    const box = image.pixels ? CURVE : CURVE_ALONE;
    write(words.loss, box.x, box.y - 12, font(14), soft);
    context.strokeStyle = colours.line;
    context.lineWidth = 1;
    context.strokeRect(box.x, box.y, box.width, box.height);
    const small = font(11);
    write(words.firstStep, box.x, box.y + box.height + 14, small, soft);
    context.textAlign = 'right';
    write(words.highestLoss, box.x + box.width - 6, box.y + 14, small, soft); // the curve is lower there
    write(words.lastStep, box.x + box.width, box.y + box.height + 14, small, soft);
    context.textAlign = 'left';
    context.beginPath();
    for (const { x, y } of curve.line) context.lineTo(x, y);
    context.strokeStyle = colours.training;
    context.lineWidth = 2;
    context.stroke();
    const point = nearest(history.points, step);
    if (!point) return;
    const { x, y } = curve.at(point);
    context.beginPath();
    context.arc(x, y, 6, 0, 2 * Math.PI);
    context.fillStyle = colours.accent;
    context.fill();
  }

  return (index: number): void => {
    const checkpoint = checkpoints[index]!;
    paintFrame(words.moments[index]!);
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
function paintDigit(
  context: CanvasRenderingContext2D,
  pixels: Uint8Array,
  { padInk, padPaper, line }: Colours,
): void {
  context.fillStyle = padPaper;
  context.fillRect(IMAGE.x, IMAGE.y, IMAGE.side, IMAGE.side);
  paintInk(context, pixels, padInk, IMAGE);
  context.strokeStyle = line;
  context.strokeRect(IMAGE.x, IMAGE.y, IMAGE.side, IMAGE.side);
}
