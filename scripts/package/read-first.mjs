/**
 * The page that lies beside the tool, for whoever has only this folder: one file, no script, nothing fetched.
 * @param {{ version: string, isWindows: boolean }} about
 */
export function readFirst({ version, isWindows }) {
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>facility-audit ${version}: đọc trước</title>
<style>
  body { font: 17px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
  code { background: #eee; color: #000; padding: 0 .25em }
  h2 { margin-top: 2rem }
  @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }
</style>
<h1>Đánh giá mức độ sẵn sàng hồ sơ bệnh án điện tử</h1>
<p>Công cụ này không cần cài đặt, không cần mạng, không cần quyền quản trị và không gửi dữ liệu đi đâu.
   Mọi tệp nằm trong thư mục mà Quý vị chọn.</p>
${isWindows ? windowsVi : unixVi}
<h2>Đặt danh sách của mình vào đâu</h2>
<p>Ngay trong thư mục này, cạnh tệp đang đọc. Công cụ tự tìm thấy, và mỗi lần dùng đều báo:</p>
<ul>
  <li><code>roster.yaml</code>, <code>roster.xlsx</code> hoặc <code>roster.csv</code>: danh sách cơ sở y tế;</li>
  <li><code>prices.yaml</code>, <code>prices.xlsx</code> hoặc <code>prices.csv</code>: bảng đơn giá;</li>
  <li><code>templates/report.yaml</code>: mẫu báo cáo (tên cơ quan, chữ ký);</li>
  <li><code>checklists/…</code>: bộ tiêu chí riêng, mỗi bộ một thư mục, với mã riêng. Mã của bộ đi kèm luôn chỉ bộ đi kèm.</li>
</ul>
<p>Mẫu để chép nằm trong <code>tool/templates/</code>. Lệnh <code>doctor</code> liệt kê những gì đã tìm thấy.</p>
<h2>Mang gì về</h2>
<p>Hồ sơ đánh giá (<code>….audit.yaml</code>), lịch sử thay đổi, thư mục minh chứng và các báo cáo Excel. Chép cả thư mục là đủ;
   xóa thư mục này là gỡ xong công cụ.</p>
<p>Báo cáo chứa điểm yếu của cơ sở y tế: giữ như tài liệu nội bộ. Bản công khai được lập riêng, không có tiêu chí mật, minh chứng và tên người.</p>
<p>Tài liệu đầy đủ nằm trong <code>tool/docs/</code>; giấy phép trong <code>LICENSE</code>, <code>NODE-LICENSE.txt</code> và
   <code>tool/dist/THIRD-PARTY-LICENSES.txt</code>. Phiên bản ${version}.</p>
<h2 lang="en">In English</h2>
<p lang="en">Nothing to install, no network, no administrator. ${isWindows ? 'Double-click <code>Bat dau.cmd</code> for the menu, or drop an audit on it to score it; on the command line: <code>facility-audit --lang en --help</code>.' : 'Run <code>./facility-audit</code> for the menu; <code>./facility-audit --lang en --help</code> lists the commands.'} Your own <code>roster</code>, <code>prices</code>, <code>templates/report.yaml</code> and <code>checklists/</code> are found in this folder; <code>doctor</code> lists them.</p>
<h2 lang="fr">En français</h2>
<p lang="fr">Rien à installer, pas de réseau, pas d’administrateur. ${isWindows ? 'Double-cliquez sur <code>Bat dau.cmd</code> pour le menu, ou déposez-y un audit pour le noter ; en ligne de commande : <code>facility-audit --lang fr --help</code>.' : 'Lancez <code>./facility-audit</code> pour le menu ; <code>./facility-audit --lang fr --help</code> énumère les commandes.'} Vos propres <code>roster</code>, <code>prices</code>, <code>templates/report.yaml</code> et <code>checklists/</code> sont trouvés dans ce dossier ; <code>doctor</code> les énumère.</p>
</html>
`;
}

const windowsVi = `<h2>Bắt đầu trên Windows</h2>
<ol>
  <li>Giải nén toàn bộ tệp ZIP vào một thư mục (đừng mở trong cửa sổ ZIP).</li>
  <li>Bấm đúp <code>Bat dau.cmd</code>: bảng chọn tiếng Việt hiện ra; cửa sổ không tự đóng.</li>
  <li>Muốn chấm một hồ sơ hay sổ tính: kéo tệp thả lên <code>Bat dau.cmd</code>.</li>
  <li>Trong cửa sổ dòng lệnh mở tại thư mục này: <code>facility-audit --help</code>.</li>
</ol>
<p>Nếu Windows hỏi về ứng dụng lạ: chọn “Thông tin thêm”, rồi “Vẫn chạy”. <code>node.exe</code> mang chữ ký của OpenJS Foundation;
   mã SHA-256 của tệp ZIP nằm trong <code>SHA256SUMS.txt</code> ở nơi tải về.</p>`;

const unixVi = `<h2>Bắt đầu</h2>
<ol>
  <li>Giải nén: <code>tar xzf facility-audit-….tar.gz</code>.</li>
  <li>Trong thư mục vừa giải nén: <code>./facility-audit</code> mở bảng chọn tiếng Việt.</li>
  <li>Xem các lệnh: <code>./facility-audit --help</code>.</li>
</ol>`;
