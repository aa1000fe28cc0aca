/** How long nothing is typed before the server is asked what it makes of the text, in milliseconds. */
const QUIET = 300;
/** And how long at most while the page is looked at: somebody else may have come, or the file have changed. */
const LONGEST = 60_000;

const parts = ['#editor-head', '#editor-told', '#editor-others'] as const;

/** Keeps what stands around the text as the server draws it, and hands on the page that it drew. */
export function keepShown(form: HTMLFormElement, text: () => string, drawn: (page: Document) => void) {
  let timer = 0;
  let asking = new AbortController();

  async function ask(): Promise<void> {
    later(LONGEST);
    if (document.hidden) return;
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const body = new URLSearchParams({ do: 'check', text: text() });
    try {
      const reply = await fetch(form.action, { method: 'POST', headers: { Accept: 'text/html' }, body, signal });
      if (!reply.ok) return;
      const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
      if (signal.aborted) return;
      for (const part of parts) take(part, page);
      takePreview(page);
      drawn(page);
    } catch {
      // The next change asks again; whether anything can be saved, the saving tells.
    }
  }

  function later(wait: number): void {
    clearTimeout(timer);
    timer = window.setTimeout(ask, wait);
  }

  later(LONGEST);
  return { changed: () => later(QUIET) };
}

function take(part: string, page: Document): void {
  const [here, fresh] = [document.querySelector(part), page.querySelector(part)];
  if (here && fresh && here.innerHTML !== fresh.innerHTML) here.replaceChildren(...fresh.childNodes);
}

/**
 * While the text has errors, what could be read last stays, with a word on it: the page's own, as the server has nothing
 * to show of a file that was never published.
 */
function takePreview(page: Document): void {
  const [here, fresh] = [
    document.querySelector<HTMLElement>('#editor-shown'),
    page.querySelector<HTMLElement>('#editor-shown'),
  ];
  if (!here || !fresh) return;
  const word = document.querySelector<HTMLTemplateElement>('#editor-older');
  if (fresh.dataset.older === undefined || here.childElementCount === 0) take('#editor-shown', page);
  else if (word && !here.querySelector(':scope > :is(.notice, .empty)')) here.prepend(word.content.cloneNode(true));
}
