import { describe, expect, test } from 'vitest';
import { inspectorRemarks, withoutInspectorNotes } from '../../../../src/domain/checklist/inspector-note.ts';
import { checklist, judgement, remedy, section } from '../../../support/checklist-builders.ts';

describe('a remedy’s words for papers', () => {
  test.each([
    ['Trang bị máy phát điện (ghi 0 nếu máy hiện có đủ công suất)', 'Trang bị máy phát điện'],
    ['Buy a layer-3 core switch (1; the spare is counted in LAN-09)', 'Buy a layer-3 core switch'],
    [
      'Louer un logiciel de DME, 12 mois par an (si le contrat est déjà signé, le groupe de travail ramène la quantité à 0)',
      'Louer un logiciel de DME, 12 mois par an',
    ],
    [
      'Bổ sung các chức năng còn thiếu: ghi 10 trừ số chức năng đã có (không kể chức năng d, đã tính ở EMR-10)',
      'Bổ sung các chức năng còn thiếu',
    ],
    [
      'Buy a dedicated firewall: 1 set, 2 where high availability is needed; 0 where the device is there and only its licence has expired',
      'Buy a dedicated firewall: 1 set, 2 where high availability is needed',
    ],
  ])('of “%s” leave out what inspectors are told', (words, text) => {
    const split = withoutInspectorNotes(words);
    expect(split.text).toBe(text);
    expect(split.notes.length).toBeGreaterThan(0);
  });

  test.each([
    'Mua thiết bị lưu trữ dự phòng (NAS hoặc băng từ) đặt tại cơ sở y tế',
    'Mua máy tính để bàn cho các vị trí ghi HSBAĐT còn thiếu máy đạt cấu hình',
    'Trong khi chờ thay máy: mua gói cập nhật bảo mật mở rộng (ESU), nếu có',
    'Add managed switches (24 ports each)',
  ])('“%s” stay as they are', (words) => {
    expect(withoutInspectorNotes(words)).toEqual({ text: words, notes: [] });
  });

  test('are remarked on in a checklist, criterion by criterion', () => {
    const remedies = [remedy({ action: { vi: 'Mua thiết bị 4G (ghi 0 nếu đã có)', en: 'Buy', fr: 'Acheter' } })];
    const asked = checklist([section('a', [judgement('A', { remedies }), judgement('B')])]);
    expect(inspectorRemarks(asked)).toEqual([{ criterion: 'A', notes: ['ghi 0 nếu đã có'] }]);
  });
});
