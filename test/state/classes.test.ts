/** The two classes of the packets, and the pictures that the line leads between. */
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import type { Choice } from '../../src/state/model.ts';
import { roleOfA } from '../../src/state/selectors.ts';
import { makeStore, world } from './world.ts';

const chosen = (...changes: Partial<Choice>[]) => {
  const store = makeStore();
  for (const change of changes) store.getState().choose(change);
  return store.getState();
};

describe('class A, on a line between pictures,', () => {
  it('picks a picture of that class', () => {
    const { choice, notices } = chosen({ classA: 4 });
    expect(choice).toMatchObject({ picture: 'deer', classA: null });
    expect(notices).toEqual([]);
  });

  it('keeps a picture that is of the class already', () => {
    const { choice, notices } = chosen({ picture: 'car-2' }, { classA: 1 });
    expect(choice).toMatchObject({ picture: 'car-2', classA: null });
    expect(notices).toEqual([]);
  });

  it('keeps the picture where there is none of the class, and one whose class is not known', () => {
    const { choice, notices } = chosen({ classA: 9 });
    expect(choice).toMatchObject({ picture: 'car', classA: 9 });
    expect(notices).toEqual([]);
    const own = makeStore(undefined, { ...world, ownFile: new Blob(['x']) });
    own.getState().choose({ picture: 'own' });
    own.getState().choose({ classA: 4 });
    expect(own.getState().choice).toMatchObject({ picture: 'own', classA: 4 });
  });

  it('is the picture’s own again on the way back from the attack’s line', () => {
    expect(chosen({ line: 'attack' }, { classA: 4 }).choice).toMatchObject({ picture: 'car', classA: 4 });
    expect(chosen({ line: 'attack' }, { classA: 4 }, { line: 'between' }).choice).toMatchObject({
      picture: 'car',
      classA: null,
    });
  });

  it('gives way to a picture that an address names', () => {
    expect(readAddress('classA=deer', world).choice).toMatchObject({ picture: 'deer', classA: null });
    const { choice, ignored } = readAddress('picture=plane&classA=deer', world);
    expect(choice).toMatchObject({ picture: 'plane', classA: null });
    expect(ignored).toEqual(['classA=deer']);
    expect(readAddress('picture=plane&line=attack&classA=deer', world)).toMatchObject({
      choice: { picture: 'plane', classA: 4 },
      ignored: [],
    });
  });
});

describe('class B', () => {
  it('is never class A: an address is told so, and mended', () => {
    const { choice, ignored } = readAddress('view=packets&classA=deer&classB=deer', world);
    expect(choice).toMatchObject({ picture: 'deer', classA: null, classB: null });
    expect(ignored).toEqual(['classB=deer']);
    expect(writeAddress(choice, world)).toBe('picture=deer&view=packets');
    expect(readAddress('classB=automobile', world).ignored).toEqual(['classB=automobile']);
  });

  it('gives way to the class of another picture', () => {
    const { choice, notices } = chosen({ classB: 4 }, { picture: 'deer' });
    expect(choice.classB).toBeNull();
    expect(notices).toEqual([]);
  });

  it('has no picture of class A at the other end of the line', () => {
    expect(readAddress('other=car-2', world)).toMatchObject({ choice: { other: null }, ignored: ['other=car-2'] });
    expect(readAddress('other=deer', world)).toMatchObject({ choice: { other: 'deer' }, ignored: [] });
  });
});

describe('what class A is to the picture', () => {
  const known = { ...world, ownFile: new Blob(['x']) };
  it.each<[Partial<Choice>, ReturnType<typeof roleOfA>]>([
    [{}, 'shown'],
    [{ classA: 4 }, 'shown'],
    [{ classA: 9 }, 'absent'],
    [{ picture: 'own' }, 'unknown'],
    [{ picture: 'own', classA: 4 }, 'unknown'],
    [{ line: 'attack' }, 'followed'],
    [{ line: 'attack', classA: 9 }, 'followed'],
  ])('%j: %s', (change, role) => {
    const store = makeStore(undefined, known);
    store.getState().choose(change);
    expect(roleOfA(store.getState())).toBe(role);
  });
});
