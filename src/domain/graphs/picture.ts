import type { Scene, Script } from '#domain/scenarios/scenario.ts';
import { arrange, type Box, type Line, type Placed } from './arrange.ts';
import { widthOf, wrap } from './fit-text.ts';
import { choiceName } from './names.ts';
import { type Route, route } from './route.ts';

/** What stands in the picture beside the scenes and choices themselves, in the reader's language. */
interface Notes {
  /** Under a scene's title: how many people chose in it. */
  readonly scene: (id: string) => string | null;
  /** In a choice's box: its share. */
  readonly choice: (scene: string, index: number) => { readonly text: string; readonly share: number } | null;
}

export interface DrawnScene extends Placed {
  /** From 1, in the order of the file. */
  readonly number: number;
  readonly lines: readonly string[];
  readonly note: string | null;
  readonly is: 'start' | 'scene' | 'ending';
}

export interface DrawnChoice extends Placed {
  readonly name: string;
  readonly marks: readonly ('meets' | 'misses')[];
  readonly conditional: boolean;
  readonly note: string | null;
  /** 0 to 1, null when it is not told. */
  readonly share: number | null;
  readonly into: Route;
  readonly out: Route;
}

/** A scenario as boxes and lines with their places, in CSS pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly scenes: readonly DrawnScene[];
  readonly choices: readonly DrawnChoice[];
}

/** The sizes that words are fitted to; the style sheet says the same. */
export const sizes = { title: 14, titleLine: 18, note: 12, choice: 13, mark: 14 } as const;
const widest = 164;
const padding = 16;

const noNotes: Notes = { scene: () => null, choice: () => null };

/** Where everything of a script stands. Ask `canBeDrawn` first: this takes longer than the script is long. */
export function pictureOf({ scenes }: Pick<Script, 'scenes'>, notes: Notes = noNotes): Picture {
  const drawn = scenes.map((scene, index) => sceneBox(scene, index, notes));
  const choices = scenes.flatMap((scene, index) => scene.choices.map((_, at) => choiceBox(scene, index, at, notes)));
  const lines: Line[] = choices.flatMap(({ id, scene, to }) => [
    { from: scene.id, to: id, close: true },
    { from: id, to, close: false },
  ]);
  // In the order of the file, each scene before its choices: what comes first is drawn above.
  const arranged = arrange([...drawn, ...choices], lines);
  const { height, boxes, routes } = route(lines, arranged);
  const place = <B extends Box>(box: B) => {
    const { x, y } = boxes.get(box.id)!;
    return { ...box, x, y };
  };
  return {
    width: arranged.width,
    height,
    scenes: drawn.map(place),
    choices: choices.map(({ scene: _, to: __, ...choice }, index) => ({
      ...place(choice),
      into: routes[2 * index]!,
      out: routes[2 * index + 1]!,
    })),
  };
}

function sceneBox(scene: Scene, index: number, notes: Notes): Omit<DrawnScene, 'x' | 'y'> {
  const note = notes.scene(scene.id);
  const is = scene.choices.length === 0 ? 'ending' : index === 0 ? 'start' : 'scene';
  const lines = wrap(`${index + 1}. ${scene.title}`, sizes.title, widest, 4);
  const texts = [...lines.map((line) => widthOf(line, sizes.title)), note ? widthOf(note, sizes.note) : 0];
  const extra = (note ? 1 : 0) + (is === 'scene' ? 0 : 1);
  return {
    id: scene.id,
    number: index + 1,
    lines,
    note,
    is,
    width: Math.max(96, ...texts) + 2 * padding,
    height: 20 + lines.length * sizes.titleLine + extra * 17,
  };
}

function choiceBox(scene: Scene, index: number, at: number, notes: Notes) {
  const { meets, misses, when, to } = scene.choices[at]!;
  const name = choiceName(index, at);
  const told = notes.choice(scene.id, at);
  const marks = [meets.length > 0 && 'meets', misses.length > 0 && 'misses'].filter((one) => one !== false);
  const texts = widthOf(name, sizes.choice) + (told ? widthOf(told.text, sizes.choice) + 6 : 0);
  return {
    // No scene's id has a space.
    id: `${scene.id} ${at}`,
    scene,
    to,
    name,
    marks: marks as DrawnChoice['marks'],
    conditional: when !== null,
    note: told?.text ?? null,
    share: told?.share ?? null,
    width: 22 + texts + marks.length * (sizes.mark + 3),
    height: 24,
  };
}
