import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findCycle, importsOf, reached, readImports } from './imports.ts';
import { wrong } from './rules.ts';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const imports = readImports(source);

describe('the imports of src', () => {
  it('are found', () => {
    expect(imports.length).toBeGreaterThan(50);
    const missing = imports.filter(
      ({ to, external }) => !external && !existsSync(`${source}/${to.replace(/\?.*/, '')}`),
    );
    expect(missing).toEqual([]);
  });

  it('go one way', () => {
    expect(imports.map(wrong).filter((message) => message !== null)).toEqual([]);
  });

  it('have no cycle', () => {
    expect(findCycle(imports)).toBeNull();
  });

  it("bring no tfjs into the page's thread", () => {
    const tfjs = [...reached('main.tsx', imports)].filter(([file]) => file.startsWith('@tensorflow/'));
    expect(tfjs).toEqual([]);
  });
});

describe('the rules', () => {
  const verdicts = (from: string, code: string): (string | null)[] => importsOf(from, code).map(wrong);

  it.each([
    ['core/x.ts', "import { y } from '../engine/y.ts';"],
    ['packets/x.ts', "import type { Choice } from '../state/model.ts';"],
    ['packets/x.ts', "import { mean } from 'd3';"],
    ['charts/x.ts', "import {\n  useState,\n} from 'react';"],
    ['charts/x.ts', "import * as tf from '@tensorflow/tfjs-core';"],
    ['attacks/x.ts', "import { sign } from '@tensorflow/tfjs-core';"],
    ['attacks/x.ts', "import { type Tensor4D } from '@tensorflow/tfjs-core';"],
    ['engine/x.ts', "import { store } from '../state/store.ts';"],
    ['engine/client.ts', "import { createEngine } from './engine.ts';"],
    ['state/x.ts', "import { createEngine } from '../engine/engine.ts';"],
    ['state/x.ts', "const tfjs = await import('@tensorflow/tfjs-core');"],
    ['state/x.ts', "export { Slider } from '../ui/slider.tsx';"],
    ['state/x.ts', "import { useState } from 'react';"],
    ['ui/x.tsx', "import { useStore } from '../state/use-store.ts';"],
    ['panels/attack/x.tsx', "import '../../app/theme.css';"],
    ['app/x.tsx', "import '../engine/worker.ts';"],
    ['engine/x.ts', "import { datasetById } from '../datasets/registry.ts';"],
    ['engine/x.ts', "import type { Dataset } from '../datasets/dataset.ts';"],
    ['panels/attack/x.tsx', "import { catalog } from '../../state/catalog.ts';"],
    ['panels/attack/x.tsx', "import { attacks } from '../../attacks/registry.ts';"],
    ['app/x.tsx', "import { datasets } from '../datasets/registry.ts';"],
    ['app/x.tsx', "import { createAppStore } from '../state/store.ts';"],
    ['state/settle.ts', "import { gallery } from '../gallery/gallery.ts';"],
    ['nowhere/x.ts', "import { l2 } from '../core/norms.ts';"],
  ])('refuse %s: %s', (from, code) => {
    expect(verdicts(from, code)).toEqual([expect.any(String)]);
  });

  it.each([
    ['attacks/x.ts', "import type { Tensor4D } from '@tensorflow/tfjs-core';"],
    ['engine/client.ts', "import type { Service } from './service.ts';"],
    ['engine/client.ts', "import { errorOf } from './faults.ts';"],
    ['state/x.ts', "import { createEngineClient } from '../engine/client.ts';"],
    ['state/use-store.ts', "import { useState } from 'react';"],
    ['state/world.ts', "import { attacks } from '../attacks/registry.ts';"],
    ['panels/attack/x.tsx', "import type { GalleryEntry } from '../../gallery/gallery.ts';"],
    ['app/x.ts', "import type { AppStore } from '../state/store.ts';"],
    ['main.tsx', "import { createAppStore } from './state/store.ts';"],
    ['panels/attack/x.tsx', "import { Slider } from '../../ui/slider.tsx';"],
    ['engine/client.ts', "const worker = new URL('./worker.ts', import.meta.url);"],
    ['core/x.ts', "// import { y } from '../engine/y.ts';\n/* import '../app/x.ts' */"],
  ])('allow %s: %s', (from, code) => {
    expect(verdicts(from, code).filter((verdict) => verdict !== null)).toEqual([]);
  });

  it('see a cycle and a detour', () => {
    const tree = [
      ...importsOf('main.tsx', "import { a } from './state/a.ts';"),
      ...importsOf('state/a.ts', "import { b } from './b.ts';\nimport type { T } from '@tensorflow/tfjs-layers';"),
      ...importsOf('state/b.ts', "import { a } from './a.ts';\nimport '@tensorflow/tfjs-core';"),
    ];
    expect(findCycle(tree)).toEqual(['state/a.ts', 'state/b.ts', 'state/a.ts']);
    expect([...reached('main.tsx', tree).keys()]).toContain('@tensorflow/tfjs-core');
    expect([...reached('main.tsx', tree).keys()]).not.toContain('@tensorflow/tfjs-layers');
    expect(findCycle(importsOf('core/a.ts', "import { b } from './b.ts';"))).toBeNull();
  });
});
