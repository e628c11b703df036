import type { Answers, Question, Reply, Tested, Trained } from '../desk';
import { Unavailable } from '../subjects/subject';
import type { Workload } from '../workloads';

/** Where a contestant lives: it is asked from here, one question at a time. */
export interface Host {
  /** A new network for the workload; resolves with what computes, in its own words. */
  prepare(workload: Workload): Promise<string>;
  /** Trains until the time is up or so many examples have been seen. */
  train(seconds: number, examples?: number): Promise<Trained>;
  test(): Promise<Tested>;
  /** The most memory that its process has had, in bytes; null where nobody counts. */
  peakMemory(): Promise<number | null>;
  /** How long its threads have run so far; null where nobody counts. */
  processorSeconds(): Promise<number | null>;
  close(): Promise<void>;
}

/** More examples than anybody gets through. */
const WITHOUT_END = 1e12;

/** A host that answers questions as a desk does. */
export function askingHost(
  ask: (question: Question) => Promise<Reply>,
  prepareQuestion: (workload: Workload) => Question,
  rest: Pick<Host, 'peakMemory' | 'processorSeconds' | 'close'>,
): Host {
  const answered = async <Name extends keyof Answers>(
    question: Question & { readonly ask: Name },
  ): Promise<Answers[Name]> => {
    const reply = await ask(question);
    if ('unavailable' in reply) throw new Unavailable(reply.unavailable);
    if ('error' in reply) throw new Error(reply.error);
    return reply.answer as Answers[Name];
  };
  return {
    ...rest,
    prepare: async (workload) => {
      const question = prepareQuestion(workload);
      if (question.ask !== 'prepare') throw new Error('A host is prepared before all else.');
      return (await answered(question)).label;
    },
    train: (seconds, examples = WITHOUT_END) => answered({ ask: 'train', seconds, examples }),
    test: () => answered({ ask: 'test' }),
  };
}

/** Asks one question after the other through something that posts and receives messages. */
export function conversation(post: (question: Question) => void): {
  ask(question: Question): Promise<Reply>;
  received(reply: Reply): void;
  /** Whoever waits for a reply will not get one. */
  ended(reason: string): void;
} {
  let waiting: ((reply: Reply) => void) | undefined;
  let end: string | undefined;
  return {
    ask: (question) =>
      new Promise((resolve) => {
        if (end !== undefined) {
          resolve({ error: end });
          return;
        }
        waiting = resolve;
        post(question);
      }),
    received: (reply) => waiting?.(reply),
    ended: (reason) => {
      end = reason;
      waiting?.({ error: reason });
    },
  };
}
