import { useEffect, useEffectEvent, useState } from 'react';

/** Hands over the files that are dropped or pasted. @returns whether some are being dragged over the page */
export function useIncomingFiles(take: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const onFiles = useEffectEvent((files: FileList | undefined): boolean => {
    // Copied: the browser empties the list once the event is over.
    const given = [...(files ?? [])];
    if (given.length > 0) take(given);
    return given.length > 0;
  });
  useEffect(() => {
    const controller = new AbortController();
    const listen = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void): void =>
      window.addEventListener(type, listener, { signal: controller.signal });
    // Without preventDefault the browser would leave the page to show the file.
    listen('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    });
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    listen('drop', (event) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      onFiles(event.dataTransfer?.files);
    });
    listen('paste', (event) => {
      if (onFiles(event.clipboardData?.files)) event.preventDefault();
    });
    return () => controller.abort();
  }, []);
  return over;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
