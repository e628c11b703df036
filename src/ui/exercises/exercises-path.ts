/** Where the view of the exercises is: by itself, so that the page's links need not load their goals. */
export const EXERCISES = '/exercises';
