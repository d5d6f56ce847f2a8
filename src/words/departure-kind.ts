/** In what a file can differ from what is made of the data. */
export type DepartureKind =
  | 'element'
  | 'part'
  | WordTraitKind
  | BookTraitKind
  | PdfDepartureKind
  | TextDepartureKind
  | DataDepartureKind
  | 'bytes';
type WordTraitKind =
  | ('header' | 'hidden' | 'colour' | 'size' | 'font' | 'strike' | 'letters')
  | ('paragraph' | 'numbering' | 'table' | 'table-row' | 'table-cell' | 'page');
type BookTraitKind =
  | ('cell-text' | 'cell-type' | 'cell-formula' | 'cell-result' | 'cell-format' | 'cell-font' | 'cell-typeface')
  | ('cell-run' | 'cell-fill' | 'cell-border' | 'cell-alignment' | 'cell-protection' | 'cell-rule' | 'cell-colouring')
  | ('merge' | 'row' | 'column' | 'sheet' | 'sheet-view' | 'sheet-page' | 'sheet-protection')
  | ('book-name' | 'book-setting' | 'book-property');
type TextDepartureKind = 'line' | 'line-ends' | 'mark' | 'encoding' | 'white-space';
type DataDepartureKind = 'data-missing' | 'data-altered' | 'data-value' | 'data-of-other' | 'data-unlike-code';
type PdfDepartureKind = 'repacked' | 'other-fonts' | PdfTraitKind;
type PdfTraitKind =
  | ('pages' | 'page-size' | 'page-content' | 'painted-text' | 'painted-line' | 'painted-area' | 'painted-picture')
  | ('hidden-text' | 'annotation' | 'field' | 'signature' | 'update' | 'object-table' | 'encryption' | 'information')
  | (
      | 'layer'
      | 'attachment'
      | 'attachment-content'
      | 'action'
      | 'font'
      | 'font-shapes'
      | 'font-meaning'
      | 'structure'
      | 'pdf-part'
    );
