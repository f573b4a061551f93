import { useEffect, useState } from 'react';
import { messageOf } from '../../core/errors.ts';
import { parseFindings, type Findings } from '../../robustness/findings.ts';
import { fail } from './words.ts';

const file = 'findings/robustness.json';

export type Known =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string; readonly again: () => void }
  | { readonly state: 'there'; readonly findings: Findings };

/** Fetched once, and kept while the page is open. */
let kept: Findings | null = null;

export function useFindings(): Known {
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<Findings | null>(kept);
  const [failed, setFailed] = useState<{ readonly attempt: number; readonly message: string } | null>(null);
  useEffect(() => {
    if (found) return;
    let isLeft = false;
    fetchFindings().then(
      (findings) => !isLeft && setFound((kept = findings)),
      (error: unknown) => !isLeft && setFailed({ attempt, message: messageOf(error) }),
    );
    return () => void (isLeft = true);
  }, [found, attempt]);
  if (found) return { state: 'there', findings: found };
  if (failed?.attempt !== attempt) return { state: 'loading' };
  return { state: 'failed', message: failed.message, again: () => setAttempt(attempt + 1) };
}

/** @throws PlainError where the file is not there or is not what it should be */
async function fetchFindings(): Promise<Findings> {
  const response = await fetch(new URL(file, document.baseURI)).catch(() => null);
  if (!response) throw fail('no-connection', {});
  if (!response.ok) throw fail('no-findings', { status: response.status });
  const text = await response.text();
  try {
    return parseFindings(text);
  } catch {
    throw fail('wrong-findings', {});
  }
}
