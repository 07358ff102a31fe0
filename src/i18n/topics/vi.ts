import type { Topics } from './topics.ts';

export const vi: Topics = {
  scoring: {
    title: 'Cách tính tỷ lệ đạt',
    summary: 'cách tính tỷ lệ đạt',
    lines: [
      'Mỗi tiêu chí có điểm từ 0 đến 1: phương án có điểm ghi trong bộ tiêu chí; tiêu chí đếm số lượng lấy số hiện có ÷ số cần có; số và ngày lấy điểm của khoảng đầu tiên chứa nó.',
      'Câu trả lời của Tổ công tác được tính; nơi nào chưa có thì tính câu trả lời tự đánh giá.',
      'Chưa trả lời hoặc chưa đủ minh chứng thì điểm là 0. Tiêu chí không áp dụng hoặc không hỏi ở đây thì không có điểm và không tham gia tổng nào.',
      'Tỷ lệ đạt của một nhóm là 100 × tổng (trọng số × điểm) ÷ tổng trọng số, trên các tiêu chí có điểm.',
      'Tỷ lệ đạt chung tính như vậy trên các nhóm, mỗi nhóm có trọng số riêng. Nhóm không có tiêu chí nào áp dụng thì để ngoài.',
      'Các tổng được tính chính xác. Tỷ lệ chỉ làm tròn một lần khi in, và không bao giờ làm tròn để trông như đã đạt ngưỡng.',
      'Toàn bộ cách tính của một hồ sơ: facility-audit score TỆP --explain',
    ],
  },
  levels: {
    title: 'Cách xếp mức độ sẵn sàng',
    summary: 'cách xếp mức độ sẵn sàng',
    lines: [
      'Bộ tiêu chí liệt kê các mức, mức cao nhất đứng đầu, mỗi mức có điều kiện: tỷ lệ đạt chung, tỷ lệ thấp nhất của từng nhóm, số tiêu chí trọng yếu được phép không đạt, các tiêu chí nêu tên.',
      'Mức được xếp là mức đầu tiên thỏa mọi điều kiện. Bằng đúng ngưỡng là đạt.',
      'Khi còn tiêu chí chưa trả lời, hồ sơ chưa đủ dữ liệu để xếp mức; công cụ chỉ cho biết mức theo các câu trả lời đến nay.',
      'Mức là chính thức khi hồ sơ đã đủ câu trả lời và mọi tiêu chí trọng yếu đã được thẩm định; trước đó, mọi giấy tờ đều ghi là theo tự đánh giá.',
      'Bộ tiêu chí theo giai đoạn thì khác: giai đoạn đạt được là giai đoạn cao nhất mà nó và mọi giai đoạn trước đều đạt.',
      'Cần làm gì để lên một mức, và tốn bao nhiêu, ghi ở cuối phần in ra của: facility-audit score TỆP --explain',
    ],
  },
  files: {
    title: 'Các loại tệp',
    summary: 'có những tệp nào',
    lines: [
      '<cơ sở y tế>.<đợt>.audit.yaml: hồ sơ đánh giá của một cơ sở y tế trong một đợt; được đọc, lưu và làm tiếp. Mọi thứ khác đều lập từ đây.',
      '<cơ sở y tế>.<đợt>.history.jsonl bên cạnh: ai đã sửa gì, khi nào. Tệp này chỉ được ghi thêm.',
      'evidence/ bên cạnh: ảnh và giấy tờ, được chép vào khi ghi nhận, đã bỏ nơi chụp và tên máy mà máy ảnh ghi trong ảnh.',
      '<cơ sở y tế>.<đợt>.answers.json, có ảnh thì .answers.zip: tệp mà trang để điền trên điện thoại lưu (form -o X.html). Lệnh import và combine nhận tệp này; trang mở lại để làm tiếp.',
      '<bộ tiêu chí>.<phiên bản>.checklist.yaml bên cạnh: bản chép bộ tiêu chí đã dùng, để nhiều năm sau vẫn chấm lại được.',
      'Danh sách cơ sở y tế và bảng giá: YAML, .xlsx hoặc .csv. Mẫu để chép nằm trong templates/.',
      'Sổ tính của cơ sở y tế hoặc của tỉnh mang theo dữ liệu đã lập ra nó: merge đọc sổ tính như đọc hồ sơ, verify đối chiếu các ô với dữ liệu ấy.',
      'Mỗi lần lưu ghi ra tệp mới rồi thay thế trong một bước. Tệp kết quả không bao giờ là một tệp đầu vào, và tệp đã có chỉ được thay khi có --force.',
    ],
  },
  'merge-rules': {
    title: 'Hồ sơ nào được tính khi tổng hợp',
    summary: 'hồ sơ nào được tính khi tổng hợp',
    lines: [
      'Cùng một hồ sơ có hai lần, dưới dạng tệp hoặc trong sổ tính, chỉ tính một lần.',
      'Hai phiên bản của một hồ sơ: tính bản được sửa tiếp từ bản kia. Nếu cả hai được sửa riêng thì phải có người quyết định.',
      'Nhiều đợt của một cơ sở y tế: tính đợt mới nhất; đợt liền trước dùng để so sánh.',
      'Hai hồ sơ khác nhau của một cơ sở y tế trong một đợt là xung đột: được hỏi trong cửa sổ dòng lệnh, nếu không thì dừng với mã thoát 4. --on-conflict newest lấy bản mới nhất. --decisions TỆP giữ các quyết định.',
      'Câu trả lời bị sửa trong sổ tính cũng là xung đột: --on-edit carried lấy như khi ghi, visible lấy như đã sửa.',
      'Đầu vào không đọc được thì được nêu tên và dừng lại; với --keep-going thì tổng hợp phần còn lại, mã thoát 2.',
      'Trang nguồn dữ liệu của sổ tính toàn tỉnh nêu từng đầu vào và cách xử lý.',
    ],
  },
  'exit-codes': {
    title: 'Mã thoát',
    summary: 'ý nghĩa các mã thoát',
    lines: [
      '0: xong.',
      '1: xong, nhưng không đạt điều kiện đã hỏi (--require-level, --fail-on, --strict), hoặc verify thấy chỗ sửa.',
      '2: dùng lệnh sai, hoặc có tệp không hợp lệ. Với --keep-going: phần còn lại đã làm xong.',
      '3: có thứ không đọc được hoặc không ghi được.',
      '4: có xung đột cần quyết định.',
      '70: lỗi của công cụ. Xin gửi lại những gì nó in ra.',
      '130: bị ngắt; các câu trả lời đến lúc đó đã được lưu.',
    ],
  },
};
