import { describe, expect, it } from 'vitest';
import type { Checkpoint, Evaluation } from '../../training/protocol';
import { epochMarks, momentAt, overfittingMoment, placeOf } from './moments';

/** A run of ten steps an epoch. */
const checkpoint = (step: number): Checkpoint => ({
  runId: 1,
  step,
  progress: step / 10,
  parameters: new Float32Array(1),
  memory: null,
  optimizerTime: step,
  epoch: Math.floor(step / 10),
  cursor: step % 10,
  optimizer: 'momentum',
  epochs: 5,
  plannedEpochs: 5,
});

const evaluation = (step: number, loss: number): Evaluation => ({
  step,
  progress: step / 10,
  split: 'validation',
  whole: true,
  loss,
  accuracy: 0.9,
});

const checkpoints = [0, 1, 2, 4, 8, 10, 16, 20, 30].map(checkpoint);

describe('the places of the slider', () => {
  it('are the checkpoints, and the last one is now', () => {
    expect(placeOf(checkpoints, 4)).toBe(3);
    expect(momentAt(checkpoints, 3)).toBe(4);
    expect(placeOf(checkpoints, null)).toBe(8);
    expect(momentAt(checkpoints, 8)).toBeNull();
  });

  it('are now where there is no such checkpoint, and none at all', () => {
    expect(placeOf(checkpoints, 5)).toBe(8);
    expect(placeOf([], null)).toBe(0);
    expect(momentAt([], 0)).toBeNull();
  });
});

describe('overfittingMoment', () => {
  it('is the checkpoint at the lowest validation loss, once it has passed', () => {
    const falling = [evaluation(10, 0.5), evaluation(20, 0.4)];
    expect(overfittingMoment(checkpoints, falling)).toBeNull();
    const risen = [...falling, evaluation(30, 0.6), evaluation(40, 0.5)];
    expect(overfittingMoment(checkpoints, risen)?.step).toBe(20);
  });

  it('is a neighbour where that very checkpoint is no longer kept', () => {
    const thinned = checkpoints.filter(({ step }) => step !== 20);
    const validation = [evaluation(20, 0.4), evaluation(30, 0.6), evaluation(40, 0.5)];
    expect(overfittingMoment(thinned, validation)?.step).toBe(16);
  });
});

/** Of the slider on a screen of 1280 pixels. */
const WIDTH = 210;

describe('epochMarks', () => {
  it('stand where an epoch has ended', () => {
    expect(epochMarks(checkpoints, WIDTH).map(({ place, epoch }) => [place, epoch])).toEqual([
      [5, 1],
      [7, 2],
      [8, 3],
    ]);
  });

  it('have numbers only where these do not touch each other or the ends', () => {
    expect(epochMarks(checkpoints, WIDTH).map(({ labelled }) => labelled)).toEqual([
      true,
      false,
      false,
    ]);
    const wide = epochMarks(checkpoints, 550).map(({ labelled }) => labelled);
    expect(wide).toEqual([true, true, false]);
    const many = Array.from({ length: 1000 }, (_, epoch) => checkpoint(10 * epoch));
    const marks = epochMarks(many, WIDTH);
    expect(marks.length).toBeLessThanOrEqual(70);
    const labelled = marks.filter((mark) => mark.labelled);
    expect(labelled.length).toBeGreaterThan(3);
    expect(labelled.length).toBeLessThanOrEqual(5);
    const [first, second] = labelled.map(({ place }) => place / (many.length - 1));
    expect(first).toBeGreaterThanOrEqual(56 / WIDTH); // it says "epoch" too
    expect(second! - first!).toBeGreaterThanOrEqual(36 / WIDTH);
  });
});
