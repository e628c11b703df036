// Threads that add to the same sums, one after the other.
//
// The terms of a sum are added in the order of x, and a thread that has the later ones starts from
// what the thread with the earlier ones left in `out`: so the bits are those of one thread. It need
// not wait for all of it, but follows a panel behind.

/** Where the thread before this one counts the turns that it has done, and where this one does; or 0. */
let before: usize = 0;
let own: usize = 0;

/** How often a thread looks before it naps, and for how many nanoseconds: that thread may need its processor. */
const LOOKS = 20_000;
const NAP: i64 = 200_000;

/** Says with whom turns are taken from now on: with nobody where both are 0. */
export function takeTurns(countBefore: usize, ownCount: usize): void {
  before = countBefore;
  own = ownCount;
}

/** Waits until the thread before this one has done this turn. Turns are counted from 1. */
export function awaitTurn(turn: i32): void {
  if (!ASC_FEATURE_THREADS || !before) return;
  for (let looks = 0; ; looks++) {
    const done = atomic.load<i32>(before);
    if (done >= turn) return;
    if (looks > LOOKS) atomic.wait<i32>(before, done, NAP);
  }
}

/** Lets the next thread have this turn. */
export function passTurn(turn: i32): void {
  if (ASC_FEATURE_THREADS && own) atomic.store<i32>(own, turn);
}
