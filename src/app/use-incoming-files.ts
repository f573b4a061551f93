import { useEffect, useEffectEvent, useState } from 'react';

/** Hands over the first file that is dropped or pasted. @returns whether one is being dragged over the page */
export function useIncomingFiles(take: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const onFiles = useEffectEvent((files: FileList | undefined): boolean => {
    const [file] = files ?? [];
    if (file) take(file);
    return file !== undefined;
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
