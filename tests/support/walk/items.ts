import type { Confidence, Html, Item } from '#domain/items/item.ts';
import { plain } from '#islands/Rich.tsx';
import { sees, type Visitor } from './visitor.ts';

const sure: Record<Confidence, string> = { sure: 'Certain', fairly: 'Fairly sure', guessing: 'Guessing' };

/** Gives the item that is shown the response that earns everything, or nothing, and sends it. */
export async function respond(visitor: Visitor, item: Item, right: boolean, confidence: Confidence): Promise<void> {
  const { page } = visitor;
  await page.getByRole('heading', { name: plain(item.stem) }).waitFor();
  await fill(visitor, item, right);
  await page.getByText(sure[confidence], { exact: true }).click();
  await page.getByRole('button', { name: 'Send my response' }).click();
}

/** Fills in the item that is shown, without how sure and without sending it. */
export async function fill({ page, screen }: Visitor, item: Item, right: boolean): Promise<void> {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const chosen = item.options.filter((option) => option.right === right);
      const single = item.kind === 'single-choice';
      for (const { text } of single ? chosen.slice(0, 1) : chosen) {
        await page.getByRole(single ? 'radio' : 'checkbox', { name: plain(text), exact: true }).check();
      }
      return;
    }
    case 'order': {
      const steps = item.steps.map(plain);
      return putInOrder({ page, screen }, right ? steps : steps.reverse());
    }
    case 'match':
      for (const [row, { left }] of item.pairs.entries()) {
        const partner = item.pairs[right ? row : (row + 1) % item.pairs.length]?.right ?? '';
        const list = page.getByLabel(plain(left), { exact: true });
        const shown = await list.locator('option').allTextContents();
        await list.selectOption({ label: shown.find((text) => text.endsWith(`. ${plain(partner)}`)) ?? '' });
      }
      return;
    case 'short-text':
      return page.getByLabel('Your words').fill(right ? (item.accepted[0] ?? '') : (item.foreseen[0]?.text ?? 'none'));
    case 'number':
      return page.getByLabel('Your number').fill(String(right ? item.value : item.foreseen[0]?.value));
    case 'mark':
      for (const { text } of item.parts.filter((part) => part.right === right))
        await page.getByRole('checkbox', { name: plain(text), exact: true }).check();
      return;
    case 'open-reply':
      return page.getByLabel('Your reply').fill('I’ll ring the courier myself and call you by four.');
  }
}

/** With script a button moves each step up to its place; without it each has a list of places. */
async function putInOrder({ page, screen }: Pick<Visitor, 'page' | 'screen'>, steps: readonly string[]): Promise<void> {
  for (const [place, step] of steps.entries()) {
    if (screen.javascript) await moveUp(page, step, place + 1);
    else await page.getByLabel(`Place of ${step}`, { exact: true }).selectOption(String(place + 1));
  }
}

async function moveUp(page: Visitor['page'], step: string, place: number): Promise<void> {
  const row = page.locator('.order > li').filter({ hasText: step });
  const now = row.locator('.order-place');
  for (let at = Number(await now.textContent()); at > place; at--) {
    await page.getByRole('button', { name: `Move up: ${step}`, exact: true }).click();
    await now.filter({ hasText: String(at - 1) }).waitFor();
  }
}

/** The page says why, of every option or of the whole item, and how sure the learner was. */
export async function seesExplained({ page }: Visitor, item: Item, right: boolean, confidence: Confidence) {
  await sees(page, 'How sure you were', sure[confidence]);
  for (const why of whysOf(item)) await sees(page, plain(why));
  if ('foreseen' in item && !right) for (const { why } of item.foreseen.slice(0, 1)) await sees(page, plain(why));
}

function whysOf(item: Item): readonly Html[] {
  if ('options' in item) return item.options.map(({ why }) => why);
  if ('parts' in item) return item.parts.map(({ why }) => why);
  return 'criteria' in item ? [...item.criteria.map(({ why }) => why), item.why] : [item.why];
}
