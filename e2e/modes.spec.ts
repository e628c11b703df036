import type { Page } from 'playwright/test';
import {
  button,
  figure,
  figureText,
  learnFromFew,
  numberField,
  open,
  status,
  steps,
  trainToEnd,
} from './page';
import { expect, test } from './test';

const MODES = ['Static', 'Dynamic', 'One array'] as const;

async function chooseMode(page: Page, mode: (typeof MODES)[number]): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Mode' }).getByRole('radio', { name: mode }).check();
}

test('the three ways of writing the network learn, with the same numbers to the bit', async ({
  page,
}) => {
  await open(page);
  await test.step('the static network shows its layers locked and says why', async () => {
    await expect(page.getByText(/The static network spells out every derivative/)).toBeVisible();
    await expect(numberField(page, 'Neurons in hidden layer 1')).toHaveValue('128');
    await expect(numberField(page, 'Neurons in hidden layer 1')).not.toBeEditable();
    await expect(button(page, 'Add layer')).toHaveCount(0);

    await chooseMode(page, 'Dynamic');
    await expect(numberField(page, 'Neurons in hidden layer 1')).toBeEditable();
    await expect(button(page, 'Add layer')).toBeVisible();
  });

  await test.step('the three ways of writing the network learn, with the same numbers to the bit', async () => {
    await learnFromFew(page);
    const runs: string[][] = [];
    for (const mode of MODES) {
      await chooseMode(page, mode);
      if ((await figure(page, 'step')) > 0) await button(page, 'Start fresh').click();
      await expect(status(page)).toHaveAttribute('data-step', '0');
      const losses = await steps(page, 5);
      await trainToEnd(page, 5);
      runs.push([
        ...losses,
        await figureText(page, 'train-loss'),
        await figureText(page, 'test-accuracy'),
      ]);
      expect(await figure(page, 'train-loss')).toBeLessThan(Number(losses[0]) / 2);
    }
    expect(new Set(runs[0]).size).toBe(7);
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
  });
});
