// The command itself, in syntax that the oldest Node reads: it says which Node is needed, where another one would end in a SyntaxError.
var needed = [20, 19];
var parts = process.versions.node.split('.');
var major = Number(parts[0]);

if (major > needed[0] || (major === needed[0] && Number(parts[1]) >= needed[1])) {
  import('./tool.js').then(
    (tool) => tool.runInstalled(),
    (error) => {
      if (error.code !== 'EMFILE' && error.code !== 'ENFILE') throw error;
      console.error('facility-audit: Hệ thống không cho mở thêm tệp nào. Hãy đóng bớt chương trình rồi chạy lại.');
      console.error(
        'facility-audit: The system lets no more files be opened. Close other programs and run this again.',
      );
      process.exitCode = 3;
    },
  );
} else {
  console.error(
    'facility-audit: Cần Node.js ' +
      needed.join('.') +
      ' trở lên; máy này đang dùng ' +
      process.versions.node +
      '. Tải bản mới tại https://nodejs.org rồi chạy lại.',
  );
  console.error(
    'facility-audit: Node.js ' +
      needed.join('.') +
      ' or newer is needed; this is ' +
      process.versions.node +
      '. Get it from https://nodejs.org and run this again.',
  );
  process.exitCode = 2;
}
