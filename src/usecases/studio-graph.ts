import {
  attemptsOnVersions,
  choicesByFork,
  type ForkPlace,
  peopleByEnding,
  peopleByFork,
  versionsPlayed,
} from '#db/queries/attempts.ts';
import type { Pinned } from '#domain/attempts/pinned.ts';
import { pinScenario } from '#domain/attempts/pinned.ts';
import type { Scenario, Standard } from '#domain/content/documents.ts';
import { FEWEST_PEOPLE, type Fork, forksOf, sameFork, sameScript } from '#domain/scenarios/forks.ts';
import type { Scene, Script } from '#domain/scenarios/scenario.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import { type Context, useCase } from './context.ts';
import { asStudioFile, documentsOf, type StudioFile } from './studio.ts';

/** How far back versions are looked at. */
const VERSIONS = 50;

interface ScenarioGraph {
  readonly file: StudioFile;
  readonly scenario: Scenario;
  readonly standards: readonly Standard[];
  /** What real attempts chose, scene by scene. */
  readonly forks: readonly Fork[];
  readonly attempts: number;
  /** Who made them; null: somebody, but fewer than five. */
  readonly people: number | null;
  /** How many earlier versions were played, and whether they are counted in. */
  readonly earlier: { readonly versions: number; readonly counted: boolean };
}

interface GraphAsked {
  readonly language: string;
  readonly slug: string;
  /** Whether attempts on earlier versions count too, where the fork is the same. */
  readonly earlier: boolean;
}

/**
 * The scenes and choices of a scenario with what was chosen in the attempts on it, drafts too, nobody named and no
 * numbers of fewer than five people. Refuses what is not there or never compiled.
 */
export const scenarioGraph = useCase('studio.read', async (context: Context, asked: GraphAsked, authorise) => {
  const allowed = authorise();
  if (!allowed.ok) return allowed;
  const { slug, language } = asked;
  const file = context.catalog.file(`scenarios/${language}/${slug}.md`);
  const scenario = file?.entry?.document;
  if (!file || scenario?.kind !== 'scenarios') return refuse('not-found');

  const { script } = pinScenario(scenario, []);
  const played = await playedVersions(context, asked);
  const own = played.filter((version) => sameScript(version.script, script));
  const before = played.filter((version) => !own.includes(version));
  const counted = asked.earlier ? played : own;
  const places = script.scenes.map((scene) => placeOf(scene, counted));
  const { read } = context.db;
  const [total, chosen, inScenes, atEndings] = await Promise.all([
    attemptsOnVersions(read, asked, digestsOf(counted)),
    choicesByFork(read, asked, places),
    peopleByFork(read, asked, places),
    peopleByEnding(read, asked, places),
  ]);
  return ok<ScenarioGraph>({
    file: asStudioFile(file),
    scenario,
    standards: documentsOf(context, 'standards', language),
    forks: forksOf(script, { chosen, people: [...inScenes, ...atEndings] }),
    attempts: total.attempts,
    people: total.people > 0 && total.people < FEWEST_PEOPLE ? null : total.people,
    earlier: { versions: before.length, counted: asked.earlier },
  });
});

interface Version {
  readonly digest: string;
  readonly script: Script;
}

/**
 * Every version that was played. A standard's new name gives an attempt another digest while the script is the same, so
 * scripts are compared.
 */
async function playedVersions({ db }: Context, scenario: Pick<GraphAsked, 'slug' | 'language'>): Promise<Version[]> {
  const rows = await versionsPlayed(db.read, scenario, VERSIONS);
  return rows.flatMap(({ digest, body }) => {
    const pinned = JSON.parse(body) as Pinned;
    return pinned.kind === 'scenarios' ? { digest, script: pinned.script } : [];
  });
}

const digestsOf = (versions: readonly Version[]): string[] => versions.map(({ digest }) => digest);

const placeOf = (scene: Scene, versions: readonly Version[]): ForkPlace => ({
  scene: scene.id,
  digests: digestsOf(versions.filter(({ script }) => script.scenes.some((other) => sameFork(scene, other)))),
});
