/** Where the view of the exercises is: apart from their goals, which the page loads with it. */
export const EXERCISES = '/exercises';
