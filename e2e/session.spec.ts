import { digits, draw } from './digits';
import { button, choose, expectAtLeast, expectState, open, steps, trainForLong } from './page';
import { expect, test } from './test';

test('a whole session leaves no error and no warning on the console', async ({
  page,
  complaints,
}) => {
  await open(page);
  await draw(page, digits[3]);
  await trainForLong(page);
  await expectAtLeast(page, 'step', 100);
  await page.getByRole('switch', { name: 'Log scale' }).check({ force: true });
  await button(page, 'A random test digit').click();
  await button(page, 'Pause').click();
  await steps(page, 1);
  for (const optimiser of ['Momentum', 'Adam', 'SGD']) {
    await choose(page, 'Optimiser', optimiser);
    await steps(page, 1);
  }
  for (const preset of ['No hidden layer', 'Wide: 512', 'Deep: six of 64', 'The static network']) {
    await choose(page, 'Start from', preset);
    await button(page, 'Start fresh').click();
    await expectState(page, 'idle');
    await steps(page, 1);
  }
  await button(page, 'Keyboard and help').click();
  await button(page, 'Close help').click();
  await button(page, 'Switch to dark colours').click();
  await page.setViewportSize({ width: 360, height: 740 });
  await button(page, 'Train').click();
  await expectAtLeast(page, 'step', 30);
  await button(page, 'Reset').click();
  await expectState(page, 'idle');
  expect(complaints).toEqual([]);
});
