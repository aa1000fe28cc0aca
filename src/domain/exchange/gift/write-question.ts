import type { Html, Item, Option } from '#domain/items/item.ts';
import { digits } from '../items/number.ts';
import { blocksOfHtml } from '../texts/html.ts';
import { plainOf } from '../texts/text.ts';
import { escapedText } from './escapes.ts';
import type { TellExport } from './export-notes.ts';

/** The question with its name and its answers; null when GIFT has none of its kind. */
export function questionOf(item: Item, tell: TellExport): string | null {
  const answers = answersOf(item, tell);
  if (answers === null) return null;
  const rewrite = item.kind === 'open-reply' && item.rewrite !== '' ? `<blockquote>${item.rewrite}</blockquote>` : '';
  const scene = item.setting + rewrite;
  const asked = scene === '' ? item.stem : `<p>${item.stem}</p>${scene}`;
  return `::${escapedText(item.id)}::${said(asked)} {${answers.opening}\n${answers.lines.map((line) => `\t${line}\n`).join('')}}`;
}

function answersOf(item: Item, tell: TellExport): { opening: string; lines: string[] } | null {
  switch (item.kind) {
    case 'single-choice':
      return { opening: '', lines: item.options.map((option) => optionLine(option, option.right ? '=' : '~')) };
    case 'multiple-choice': {
      const share = Number((100 / item.options.filter(({ right }) => right).length).toFixed(5));
      const lines = item.options.map((option) => optionLine(option, `~%${option.right ? share : -share}%`));
      return { opening: '', lines };
    }
    case 'match': {
      const lines = item.pairs.map(
        ({ left, right }) => `=${said(left, /->/)} -> ${escapedText(plainHtml(right, tell))}`,
      );
      return { opening: '', lines: [...lines, ...generally(item.why)] };
    }
    case 'short-text': {
      const literal = (text: string) => {
        if (text.includes('->')) tell('arrow', text);
        return `${/^(%|\[)/.test(text) ? '[plain]' : ''}${escapedText(text.replaceAll('*', '\\*'))}`;
      };
      const rights = item.accepted.map((text) => `=${literal(text)}`);
      const wrongs = item.foreseen.map(({ text, why }) => `=%0%${literal(text)}#${said(why)}`);
      return { opening: '', lines: [...rights, ...wrongs, ...generally(item.why)] };
    }
    case 'number': {
      const wrongs = item.foreseen.map(({ value, why }) => `=%0%${digits(value)}:0#${said(why)}`);
      return {
        opening: '#',
        lines: [`=${digits(item.value)}:${digits(item.tolerance)}`, ...wrongs, ...generally(item.why)],
      };
    }
    case 'open-reply':
      return { opening: '', lines: generally(item.why) };
    default:
      return null;
  }
}

const optionLine = ({ text, why }: Option, mark: string): string => `${mark}${said(text)}#${said(why)}`;

const generally = (why: Html): string[] => (why === '' ? [] : [`####${said(why)}`]);

/**
 * A text as GIFT reads it back. What holds no markup is plain; `[html]` stands before the rest, and before what would be
 * taken for a weight, a format or a pair.
 */
function said(html: Html, misread = /(?!)/): string {
  const single = /^<p>((?:(?!<\/?p>).)*)<\/p>$/s.exec(html)?.[1] ?? html;
  const isPlain = !/[<&]/.test(single) && !/^(%|\[)/.test(single) && !misread.test(single);
  return isPlain ? escapedText(single) : `[html]${escapedText(html.replaceAll('->', '-&gt;'))}`;
}

/** Without its marks, which are told. */
function plainHtml(html: Html, tell: TellExport): string {
  if (!/[<&]/.test(html)) return html;
  if (html.includes('<')) tell('formatting', html);
  return plainOf(blocksOfHtml(html, 1, () => {}));
}
