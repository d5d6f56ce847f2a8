import type { Known } from '../unknown.ts';

/**
 * The settings of a document (ECMA-376-1, 17.15) that a build writes, or an office program that saves it again: how it is
 * edited and checked. Those that decide how it looks are told of by themselves (`settings.ts`).
 */
export const SETTINGS: Known = {
  settings: 'mc:Ignorable',
  'settings/zoom': 'percent val',
  'settings/defaultTabStop': 'val',
  'settings/evenAndOddHeaders': 'val',
  'settings/characterSpacingControl': 'val',
  'settings/autoHyphenation': 'val',
  'settings/compat': '',
  'compat/compatSetting*': 'name uri val',
  'settings/themeFontLang': 'val eastAsia bidi',
  'settings/decimalSymbol': 'val',
  'settings/listSeparator': 'val',
  // Word and WPS: what was saved, shown and checked last, of mathematics, colours, grids and notes that there are none of.
  'settings/view': 'val=print|none|normal',
  'settings/removePersonalInformation': 'val',
  'settings/removeDateAndTime': 'val',
  'settings/bordersDoNotSurroundHeader': 'val',
  'settings/bordersDoNotSurroundFooter': 'val',
  'settings/embedSystemFonts': 'val',
  'settings/saveSubsetFonts': 'val',
  'settings/hideSpellingErrors': 'val',
  'settings/hideGrammaticalErrors': 'val',
  'settings/proofState': 'spelling grammar',
  'settings/attachedSchema*': 'val',
  'settings/trackRevisions': 'val',
  'settings/documentProtection': 'enforcement=0',
  'settings/drawingGridHorizontalSpacing': 'val',
  'settings/drawingGridVerticalSpacing': 'val',
  'settings/displayHorizontalDrawingGridEvery': 'val',
  'settings/displayVerticalDrawingGridEvery': 'val',
  'settings/footnotePr': '...',
  'settings/endnotePr': '...',
  'settings/docVars': '...',
  'settings/rsids': '...',
  'settings/m:mathPr': '...',
  'settings/clrSchemeMapping':
    'bg1=light1 t1=dark1 bg2=light2 t2=dark2 accent1 accent2 accent3 accent4 accent5 accent6 hyperlink followedHyperlink',
  'settings/doNotIncludeSubdocsInStats': 'val',
  'settings/shapeDefaults': '...',
  'settings/hdrShapeDefaults': '...',
  'settings/w14:docId': 'w14:val',
  'settings/w15:docId': 'w15:val',
  'settings/w15:chartTrackingRefBased': 'w15:val',
};

/** The fonts of a document (17.8.3): by what another takes the place of one that is missing. */
export const FONTS: Known = {
  fonts: 'mc:Ignorable',
  'fonts/font*': 'name',
  'font/altName': 'val',
  'font/panose1': 'val',
  'font/charset': 'val characterSet',
  'font/family': 'val',
  'font/notTrueType': 'val',
  'font/pitch': 'val',
  'font/sig': 'usb0 usb1 usb2 usb3 csb0 csb1',
};

/** How a document is shown in a browser (17.15.2): Word writes what it can do. */
export const WEB: Known = {
  webSettings: 'mc:Ignorable',
  'webSettings/encoding': 'val',
  'webSettings/optimizeForBrowser': 'val',
  'webSettings/relyOnVML': 'val',
  'webSettings/allowPNG': 'val',
  'webSettings/doNotSaveAsSingleFile': 'val',
  'webSettings/pixelsPerInch': 'val',
  'webSettings/targetScreenSz': 'val',
};

/** The relationships of a part, and the types of content (ECMA-376-2, 6.5 and 7.2). */
export const PACKAGE: Known = {
  Relationships: '',
  'Relationships/Relationship*': 'Id Type Target TargetMode=Internal|External',
  Types: '',
  'Types/Default*': 'Extension ContentType',
  'Types/Override*': 'PartName ContentType',
};
