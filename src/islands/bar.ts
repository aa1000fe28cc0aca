import { m } from '#i18n/messages.ts';

/** Moves the page's own bar on: it is drawn by the layout, outside the island. */
export function showProgress(number: number, total: number): void {
  const progress = document.querySelector<HTMLProgressElement>('#focus-progress');
  const label = document.querySelector<HTMLLabelElement>('label[for="focus-progress"]');
  if (!progress || !label) return;
  const words = m.attempt_number({ number, total });
  progress.max = total;
  progress.value = number;
  progress.textContent = words;
  label.textContent = words;
}

/** Whether all of it is in the database, as far as this page knows. */
export function showSaved(saved: boolean): void {
  const status = document.querySelector<HTMLElement>('.focus-bar [role=status]');
  if (status) status.hidden = !saved;
}
