import { wayState } from '#components/mastery/mastery-words.ts';
import { stateWords } from '#components/mastery/state-words.ts';
import { markOf } from '#components/mastery/ways.ts';
import { escaped } from '#domain/shared/html.ts';
import { m } from '#i18n/messages.ts';
import type { TeamView } from '#usecases/teams.ts';

type Member = TeamView['members'][number];

/**
 * One person's cells of the team's matrix, each a link that opens it. As text: a team of forty has hundreds of them, a
 * third of its page's time where Astro puts each together.
 */
export const matrixCells = ({ id, standards }: Member, given: string, open: TeamView['cell']): string =>
  standards
    .map(({ slug, title, knows, can }) => {
      const isOpen = open?.person.id === id && open.standard.slug === slug;
      const [cell, link] = isOpen ? [' class="is-open"', ' aria-current="true"'] : ['', ''];
      const href = `?person=${encodeURIComponent(id)}&amp;standard=${encodeURIComponent(slug)}#open`;
      const marks = markOf('knows', wayState[knows.state]) + markOf('can', wayState[can.state]);
      const states = { knows: stateWords[knows.state](), can: stateWords[can.state]() };
      const words = escaped(m.team_cell({ name: given, standard: title, ...states }));
      return `<td${cell}><a class="cell" href="${href}"${link}>${marks}<span class="visually-hidden">${words}</span></a></td>`;
    })
    .join('');
