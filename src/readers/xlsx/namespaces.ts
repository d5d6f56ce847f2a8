import type { Namespaces } from '../xml-tree.ts';

/** Namespaces of the parts of a workbook, transitional and strict (ECMA-376-1, annex A; ISO/IEC 29500-1), by the prefix that they have here: none for the part's own. */
export const NAMESPACES: Namespaces = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
  ['http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', ''],
  ['http://purl.oclc.org/ooxml/officeDocument/customProperties', ''],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', ''],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/drawingml/main', ''],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['http://purl.org/dc/terms/', 'dcterms:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes', 'vt:'],
  ['http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes', 'vt:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac', 'x14ac:'],
  ['http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac', 'x15ac:'],
  ['http://schemas.microsoft.com/office/spreadsheetml/2014/revision', 'xr:'],
  ['http://schemas.microsoft.com/office/spreadsheetml/2015/revision2', 'xr2:'],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
]);
