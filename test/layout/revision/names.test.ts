import { expect, it } from 'vitest';
import { compareEditions } from '../../../src/changes/compare.ts';
import { revisionDocument } from '../../../src/layout/revision/document.ts';
import { changed, TOWN } from '../../support/fixtures.ts';
import { sourceOf } from '../../support/sources.ts';

it('calls indicators and what is scored as the system does', async () => {
  const after = changed(TOWN, 'indicators/2026/town/2-farming.yaml', '整治村容村貌', '整治村容镇貌');
  const changes = compareEditions(await sourceOf(TOWN), await sourceOf(after));
  const said = JSON.stringify(revisionDocument(changes, { name: 'revision', views: [], department: undefined }));
  expect(said).toContain('按考核项目：没有增减。');
  expect(said).toContain('项评分要点没有变化。');
  expect(said).not.toMatch(/一级指标|考核内容/);
});
