import type { Known } from '../unknown.ts';

const RUN: Known = {
  ...Object.fromEntries(['t'].map((name) => [`is/${name}`, 'xml:space'])),
  'is/r*': '',
  'r/t': 'xml:space',
  'r/rPr': '',
  // What Excel writes for Chinese text in every string; the readings themselves are `rPh`.
  'is/phoneticPr': 'fontId type alignment',
  ...Object.fromEntries(
    [
      'rFont',
      'charset',
      'family',
      'b',
      'i',
      'strike',
      'outline',
      'shadow',
      'condense',
      'extend',
      'sz',
      'u',
      'vertAlign',
      'scheme',
    ].map((name) => [`rPr/${name}`, 'val']),
  ),
  'rPr/color': 'rgb indexed theme tint auto',
};

/** A worksheet (ECMA-376-1, 18.3.1). */
export const WORKSHEET: Known = {
  worksheet: 'mc:Ignorable xr:uid',
  'worksheet/sheetPr':
    'codeName filterMode=0 enableFormatConditionsCalculation published transitionEvaluation=0 transitionEntry=0 syncHorizontal=0 syncVertical=0',
  'sheetPr/pageSetUpPr': 'fitToPage autoPageBreaks',
  'sheetPr/outlinePr': 'applyStyles summaryBelow summaryRight showOutlineSymbols',
  'worksheet/dimension': 'ref',
  'worksheet/sheetViews': '',
  'sheetViews/sheetView':
    'windowProtection=0 showFormulas=0 showGridLines showRowColHeaders=1 showZeros=1 rightToLeft=0 tabSelected showRuler showOutlineSymbols=1 defaultGridColor showWhiteSpace view topLeftCell colorId zoomScale zoomScaleNormal zoomScaleSheetLayoutView zoomScalePageLayoutView workbookViewId=0',
  'sheetView/pane': 'xSplit ySplit topLeftCell activePane state',
  'sheetView/selection*': 'pane activeCell activeCellId sqref',
  'worksheet/sheetFormatPr':
    'baseColWidth defaultColWidth defaultRowHeight customHeight zeroHeight=0 thickTop thickBottom outlineLevelRow outlineLevelCol x14ac:dyDescent',
  'worksheet/cols': '',
  'cols/col*': 'min max width style hidden bestFit customWidth phonetic=0 outlineLevel collapsed',
  'worksheet/sheetData': '',
  'sheetData/row*':
    'r spans s customFormat ht hidden customHeight outlineLevel collapsed thickTop thickBot ph=0 x14ac:dyDescent',
  'row/c*': 'r s t=b|d|e|inlineStr|n|s|str ph=0',
  'c/f': 't=normal|shared ref si aca ca bx=0 xml:space',
  'c/v': 'xml:space',
  'c/is': '',
  ...RUN,
  // Excel says so where it was told to calculate.
  'worksheet/sheetCalcPr': 'fullCalcOnLoad',
  'worksheet/sheetProtection':
    'algorithmName hashValue saltValue spinCount password sheet objects scenarios formatCells formatColumns formatRows insertColumns insertRows insertHyperlinks deleteColumns deleteRows selectLockedCells sort autoFilter pivotTables selectUnlockedCells',
  'worksheet/mergeCells': 'count',
  'mergeCells/mergeCell*': 'ref',
  'worksheet/phoneticPr': 'fontId type alignment',
  'worksheet/conditionalFormatting*': 'sqref pivot=0',
  'conditionalFormatting/cfRule*':
    'type dxfId priority stopIfTrue aboveAverage percent bottom operator text timePeriod rank stdDev equalAverage',
  'cfRule/formula*': '',
  'worksheet/dataValidations': 'count disablePrompts=0 xWindow yWindow',
  'dataValidations/dataValidation*':
    'type errorStyle imeMode operator allowBlank showDropDown showInputMessage showErrorMessage errorTitle error promptTitle prompt sqref xr:uid',
  'dataValidation/formula1': '',
  'dataValidation/formula2': '',
  'worksheet/printOptions': 'horizontalCentered verticalCentered headings gridLines gridLinesSet',
  'worksheet/pageMargins': 'left right top bottom header footer',
  'worksheet/pageSetup':
    'paperSize paperHeight paperWidth scale firstPageNumber fitToWidth fitToHeight pageOrder orientation usePrinterDefaults blackAndWhite draft cellComments=none useFirstPageNumber errors horizontalDpi verticalDpi copies r:id',
  'worksheet/headerFooter': 'differentOddEven differentFirst scaleWithDoc alignWithMargins',
  ...Object.fromEntries(
    ['odd', 'even', 'first'].flatMap((page) =>
      ['Header', 'Footer'].map((end) => [`headerFooter/${page}${end}`, 'xml:space']),
    ),
  ),
  'worksheet/rowBreaks': 'count manualBreakCount',
  'rowBreaks/brk*': 'id min max man pt=0',
  // What Excel was told not to mark with a green corner.
  'worksheet/ignoredErrors': '',
  'ignoredErrors/ignoredError*':
    'sqref evalError twoDigitTextYear numberStoredAsText formula formulaRange unlockedFormula emptyCellReference listDataValidation calculatedColumn',
};

/** The workbook itself (ECMA-376-1, 18.2). */
export const WORKBOOK: Known = {
  workbook: 'mc:Ignorable conformance',
  'workbook/fileVersion': 'appName lastEdited lowestEdited rupBuild codeName',
  'workbook/workbookPr':
    'date1904 showObjects=all showBorderUnselectedTables filterPrivacy promptedSolutions=0 showInkAnnotation backupFile=0 saveExternalLinkValues updateLinks=userSet codeName hidePivotFieldList showPivotChartFilter publishItems=0 checkCompatibility autoCompressPictures refreshAllConnections=0 defaultThemeVersion dateCompatibility',
  // Where Excel last saved it, and which of its copies it is.
  'workbook/mc:AlternateContent': '',
  'mc:AlternateContent/mc:Choice': 'Requires=x15',
  'mc:Choice/x15ac:absPath': 'url',
  'workbook/xr:revisionPtr':
    'revIDLastSave documentId {http://schemas.microsoft.com/office/spreadsheetml/2016/revision6}coauthVersionLast {http://schemas.microsoft.com/office/spreadsheetml/2016/revision6}coauthVersionMax {http://schemas.microsoft.com/office/spreadsheetml/2016/revision10}uidLastSave',
  'workbook/workbookProtection':
    'lockStructure lockWindows lockRevision workbookPassword revisionsPassword workbookAlgorithmName workbookHashValue workbookSaltValue workbookSpinCount',
  'workbook/bookViews': '',
  'bookViews/workbookView':
    'visibility=visible minimized=0 showHorizontalScroll=1 showVerticalScroll=1 showSheetTabs=1 xWindow yWindow windowWidth windowHeight tabRatio firstSheet activeTab autoFilterDateGrouping xr2:uid',
  'workbook/sheets': '',
  'sheets/sheet*': 'name sheetId state r:id',
  'workbook/definedNames': '',
  'definedNames/definedName*': 'name localSheetId hidden function=0 vbProcedure=0 xlm=0',
  'workbook/calcPr':
    'calcId calcMode=auto fullCalcOnLoad refMode=A1 iterate=0 iterateCount iterateDelta fullPrecision=1 calcCompleted calcOnSave concurrentCalc concurrentManualCount forceFullCalc',
  'workbook/extLst': '',
  'extLst/ext*':
    'uri={7626C862-2A13-11E5-B345-FEFF819CDC9F}|{140A7094-0E35-4892-8432-C4D2E57EDEB5}|{B58B0392-4F1F-4190-BB64-5DF3571DCE5F}',
  // How LibreOffice writes references; what Excel 2013 and later say of charts, and which functions they know.
  'ext/{http://schemas.libreoffice.org/}extCalcPr': 'stringRefSyntax',
  'ext/{http://schemas.microsoft.com/office/spreadsheetml/2010/11/main}workbookPr': 'chartTrackingRefBase',
  'ext/{http://schemas.microsoft.com/office/spreadsheetml/2018/calcfeatures}calcFeatures': '',
  'calcFeatures/feature*': 'name',
  '{http://schemas.microsoft.com/office/spreadsheetml/2018/calcfeatures}calcFeatures/{http://schemas.microsoft.com/office/spreadsheetml/2018/calcfeatures}feature*':
    'name',
};
