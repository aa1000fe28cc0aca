import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { inLanguage } from '#i18n/in-language.ts';
import { EffortTally } from '#islands/EffortTally.tsx';
import { GuideScene } from '#islands/GuideShown.tsx';
import { PassageText } from '#islands/items/PassageText.tsx';
import { MoodMeter } from '#islands/MoodMeter.tsx';
import { ContentLang } from '#islands/Rich.tsx';
import { Serves } from '#islands/Serves.tsx';
import { Talk } from '#islands/Talk.tsx';

/** An English attempt on a Latvian page, as HTML. */
const drawn = (content: ReactNode): string =>
  inLanguage('lv', () => renderToStaticMarkup(createElement(ContentLang, { value: 'en' }, content)));
const english = { slug: 'put-it-right', number: 4, title: 'Put it right', language: 'en' };
const latvian = { slug: 'show-care', number: 7, title: 'Parādi rūpes', language: 'lv' };

test('who speaks in a scenario, and whose mood and effort it is, is named in the language of the scenario', () => {
  const talk = drawn(
    createElement(Talk, {
      talk: [
        { by: 'scene', who: 'Rasa', html: 'It drips.', mood: -1 },
        { by: 'scene', who: 'The phone', html: 'It rings.', mood: null },
      ],
    }),
  );
  expect(talk).toContain('<span lang="en">Rasa</span>, noskaņojums');
  expect(talk).toContain('<span class="bubble-who"><span lang="en">The phone</span></span>');
  const mood = createElement(MoodMeter, { customer: 'Mr Žukas', mood: 0, moodBefore: 0 });
  expect(drawn(mood)).toMatch(/<p class="meter-label">[^<]*<span lang="en">Mr Žukas<\/span>/);
  expect(drawn(createElement(EffortTally, { customer: 'Mr Žukas', effort: [] }))).toContain(
    '<span lang="en">Mr Žukas</span>',
  );
});

test('a standard is named in the language that its name is in, whatever the attempt is in', () => {
  const yours = { by: 'you', html: '“Yes.”', why: 'Because.', meets: [english], misses: [latvian] } as const;
  const talk = drawn(createElement(Talk, { talk: [yours] }));
  expect(talk).toContain('Pilda standartu: <span lang="en">Put it right</span>');
  expect(talk).toContain('Pārkāpj standartu: <span lang="lv">Parādi rūpes</span>');
  const lesson = { slug: 'put-it-right', title: 'Put it right', language: 'en' };
  const serves = drawn(createElement(Serves, { standards: [english, latvian], lesson }));
  expect(serves.match(/lang="\w+"/g)).toEqual(['lang="en"', 'lang="lv"', 'lang="en"']);
});

test.each(['“Yes.”', '„Jā.”', '„Taip.“', '«Так.»'])(
  'what the employee says stands in a bubble without its marks: %s',
  (html) => {
    const yours = { by: 'you', html, why: 'Because.', meets: [], misses: [] } as const;
    expect(drawn(createElement(Talk, { talk: [yours] }))).toContain(`>${html.slice(1, -1)}</span>`);
  },
);

test('an example of the guide in another language than the page says so', () => {
  const view = { customer: 'Rasa', mood: 0, moodBefore: 0, effort: [] } as const;
  const talk = [{ by: 'scene', who: 'Rasa', html: 'It drips.', mood: 0 }] as const;
  const scene = createElement(GuideScene, { lang: 'fil', view, talk });
  const html = inLanguage('lv', () => renderToStaticMarkup(scene));
  expect(html.match(/lang="\w+"/g)).toEqual(Array(4).fill('lang="fil"'));
});

test('of an attempt that kept no language of names nothing is claimed', () => {
  const { language: _, ...before } = english;
  expect(drawn(createElement(Serves, { standards: [before], lesson: null }))).not.toContain('lang=');
});

test('who speaks in a text to be marked is named in its language', () => {
  const passage = [{ who: 'Rasa', runs: ['Hello.'] }];
  const text = createElement(PassageText, { passage, className: 'passage', part: () => null });
  expect(drawn(text)).toContain('<b class="passage-who" lang="en">Rasa: </b>');
});
