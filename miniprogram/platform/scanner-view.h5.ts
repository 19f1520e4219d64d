import { words } from '@/words/controls';

export interface ScannerView {
  readonly video: HTMLVideoElement;
  readonly onCancel: (listener: () => void) => void;
  readonly onPicture: (listener: () => void) => void;
  readonly close: () => void;
}

const button = (text: string): HTMLButtonElement =>
  Object.assign(document.createElement('button'), { type: 'button', textContent: text, className: 'scanner__button' });

/** The camera full screen, with two ways out: choose a saved picture, or leave. */
export const openScannerView = (hasCamera: boolean): ScannerView => {
  const view = Object.assign(document.createElement('div'), { className: 'scanner' });
  view.setAttribute('role', 'dialog');
  view.setAttribute('aria-modal', 'true');
  view.setAttribute('aria-label', words.scan);
  const video = Object.assign(document.createElement('video'), { playsInline: true, muted: true });
  video.className = 'scanner__video';
  const noCamera = Object.assign(document.createElement('p'), { className: 'scanner__words' });
  noCamera.textContent = words.noCamera;
  const picture = button(words.choosePicture);
  const cancel = button(words.cancel);
  view.append(hasCamera ? video : noCamera, picture, cancel);
  document.body.append(view);
  cancel.focus();
  return {
    video,
    onCancel: (listener) => {
      cancel.addEventListener('click', listener);
      view.addEventListener('keydown', (event) => event.key === 'Escape' && listener());
    },
    onPicture: (listener) => picture.addEventListener('click', listener),
    close: () => view.remove(),
  };
};
