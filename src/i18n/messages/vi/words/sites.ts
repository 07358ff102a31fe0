import type { Messages } from '../../en/index.ts';

export const sites: Messages['sites'] = {
  taken: ({ ids }) => `Lấy từ cơ sở kia của đơn vị, nơi đã trả lời: ${ids}`,
};
