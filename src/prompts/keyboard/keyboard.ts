import { EventEmitter } from 'node:events';
import { emitKeypressEvents, type Key } from 'node:readline';
import { composed } from '../../domain/values/text/composed.ts';
import { endUnfinished, nothingRead, type Reading, type ReadKeys, readKeys, type Token } from './key-tokens.ts';

/** A keypress as prompts receive it; pasted text comes as one key with the name `paste`. */
export interface PressedKey extends Key {
  /** Only of a paste. */
  readonly pasted?: string;
  readonly isEntered?: boolean;
}

/** The terminal whose keys are read. */
export interface KeyboardTerminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** Aborted by Ctrl-C while nothing is asked. */
  readonly interruption: AbortController;
  /** What Ctrl-Z does; left out: nothing. */
  readonly suspend?: () => void;
}

/** The keys of a terminal, for one prompt after another. */
export interface Keyboard {
  /** Where prompts listen. */
  readonly input: NodeJS.ReadableStream;
  /** From now on keys reach the prompts; those typed earlier are discarded. */
  readonly open: () => Promise<void>;
  /** From now on typed keys are neither shown nor taken as answers, but Ctrl-C and Ctrl-D still stop. */
  readonly close: () => void;
}

const marksPastes = { on: '\u001b[?2004h', off: '\u001b[?2004l' };

/** An escape sequence arrives at once; after this many milliseconds an escape is the key itself. */
const escapePause = 30;

/** A terminal that never ends a paste must not hold the keyboard. */
const pastePause = 1000;

/** A paste that is not marked arrives in pieces as long as this; within so many milliseconds the next piece belongs to it. */
const pieceOfPaste = { length: 1000, pause: 50 };

const [ctrlC, ctrlD, ctrlZ] = ['\u0003', '\u0004', '\u001a'];

/** Reads the terminal's input and passes on keys and pastes. Does not keep the process alive while closed. */
export function createKeyboard(terminal: KeyboardTerminal): Keyboard {
  const { input, output, interruption } = terminal;
  const pressed = promptInput(input);
  const press = presser(pressed);
  let isOpen = false;
  let isListening = false;
  const decoder = new TextDecoder();
  const reader = createReader((token) => {
    if (token.is === 'paste') return isOpen ? pressPaste(pressed, token) : undefined;
    if (token.text === ctrlZ) return terminal.suspend?.();
    const isStop = token.text === ctrlC || token.text === ctrlD;
    if (!isOpen) return isStop ? interruption.abort() : undefined;
    press(isStop ? ctrlC : token.text);
  });
  const listen = (data: Uint8Array) => reader.read(decoder.decode(data, { stream: true }));
  const end = () => interruption.abort();

  return {
    input: pressed,
    open: async () => {
      if (!isListening) {
        if (input.isTTY) input.setRawMode(true);
        input.on('data', listen).once('end', end).resume();
        isListening = true;
      }
      if (input.isTTY) input.ref();
      output.write(marksPastes.on);
      // Lets one round of reading pass, so that what was typed before is read and discarded.
      await new Promise((resolve) => setImmediate(resolve));
      isOpen = true;
    },
    close: () => {
      isOpen = false;
      output.write(marksPastes.off);
      if (input.isTTY) input.unref();
      else {
        input.off('data', listen).off('end', end).pause();
        isListening = false;
      }
    },
  };
}

interface Reader {
  readonly read: (piece: string) => void;
}

function createReader(give: (token: Token) => void): Reader {
  let reading: Reading = nothingRead;
  let pause: NodeJS.Timeout | undefined;
  let longAt = Number.NEGATIVE_INFINITY;

  function take({ tokens, reading: next }: ReadKeys): void {
    reading = next;
    for (const token of tokens) give(token);
  }

  return {
    read: (piece) => {
      clearTimeout(pause);
      const now = performance.now();
      take(readKeys(reading, piece, now - longAt < pieceOfPaste.pause));
      if (piece.length >= pieceOfPaste.length) longAt = now;
      if (reading.paste !== null) pause = setTimeout(() => take(endUnfinished(reading)), pastePause);
      else if (reading.unfinished !== '') pause = setTimeout(() => take(endUnfinished(reading)), escapePause);
    },
  };
}

/** The least of a terminal's input that readline and the prompts use. */
function promptInput(input: NodeJS.ReadStream): NodeJS.ReadableStream {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  const stream = Object.assign(emitter, {
    isTTY: input.isTTY,
    readable: true,
    // The keyboard itself decides when it reads.
    resume: () => stream,
    pause: () => stream,
  });
  return stream as unknown as NodeJS.ReadableStream;
}

/** Gives whole keys their names, as readline does. */
function presser(target: NodeJS.ReadableStream): (text: string) => void {
  const source = new EventEmitter();
  emitKeypressEvents(source as unknown as NodeJS.ReadableStream);
  source.on('keypress', (text: string | undefined, key: Key) => target.emit('keypress', text, key));
  return (text) => {
    if (text === '\u001b') target.emit('keypress', undefined, { name: 'escape', sequence: text });
    else source.emit('data', Buffer.from(text));
  };
}

function pressPaste(target: NodeJS.ReadableStream, { text, isEntered }: Extract<Token, { is: 'paste' }>): void {
  const key: PressedKey = { name: 'paste', sequence: '', pasted: composed(text), isEntered };
  target.emit('keypress', undefined, key);
}
