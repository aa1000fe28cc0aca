import type { ComponentProps } from 'react';
import { EffortTally } from './EffortTally.tsx';
import { Ask } from './items/Ask.tsx';
import { MoodMeter } from './MoodMeter.tsx';
import { ContentLang } from './Rich.tsx';
import { Talk } from './Talk.tsx';

/** `lang`: of the example, where it is another than the page's. */
type In<Props> = Props & { readonly lang: string | undefined };

/** The fields of an item in the guide for authors: nothing comes of them. */
export const GuideItem = ({ lang, ...ask }: In<Omit<ComponentProps<typeof Ask>, 'told' | 'typed'>>) => (
  <ContentLang value={lang}>
    <Ask {...ask} told={null} typed={[]} />
  </ContentLang>
);

/** How things stand in a scenario of the guide, and what was said. */
export const GuideScene = ({
  lang,
  view,
  talk,
}: In<
  { view: ComponentProps<typeof MoodMeter> & ComponentProps<typeof EffortTally> } & ComponentProps<typeof Talk>
>) => (
  <ContentLang value={lang}>
    <div className="state-meters">
      <MoodMeter {...view} />
      <EffortTally {...view} />
    </div>
    <Talk talk={talk} anchor={false} />
  </ContentLang>
);
