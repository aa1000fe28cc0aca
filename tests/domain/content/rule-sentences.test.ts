import { describe, expect, it } from 'vitest';
import { compile } from '#domain/content/compile.ts';
import { diagnosticRules } from '#domain/markdown/rules.ts';
import { explain } from '#i18n/diagnostics.ts';
import { file } from './marked.ts';
import { mistakes } from './mistakes/all.ts';
import { scene, toEnd } from './mistakes/bodies.ts';

describe('the sentences of a rule', () => {
  it.each(diagnosticRules)('%s says what is wrong and what to write', (rule) => {
    const values = { meant: '', found: 'F', key: 'K', allowed: 'A' };
    const { problem, mend } = explain({ rule, values });
    expect(problem).toMatch(/[.:]|\w$/);
    expect(mend.length).toBeGreaterThan(8);
  });

  it('ask whether the nearest was meant', () => {
    const { diagnostics } = compile('scenarios/en/a.md', file('scenarios', scene(`- [Words](#ende)\n  > a\n${toEnd}`)));
    expect(explain(diagnostics[0]!)).toEqual({
      problem: 'No scene is called #ende.',
      mend: 'Did you mean #end, on line 19?',
    });
  });

  it('name every value that they speak of', () => {
    for (const [kind, body] of mistakes) {
      for (const diagnostic of compile(`${kind}/en/a.md`, file(kind, body.replace(/[«»]/g, ''))).diagnostics) {
        const { problem, mend } = explain(diagnostic);
        expect(`${problem} ${mend}`).not.toContain('undefined');
      }
    }
  });
});
