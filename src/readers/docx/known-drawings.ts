import type { Known } from '../unknown.ts';

const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';

/** A text box as a build writes it, and as LibreOffice and Word do when they save it again (ECMA-376-1, 20.1 and 20.4; in the older form part 4, 19). */
export const DRAWING: Known = {
  'r/mc:AlternateContent*': '',
  'mc:AlternateContent/mc:Choice': 'Requires=wps',
  'mc:AlternateContent/mc:Fallback': '',
  'mc:Choice/drawing': '',
  'drawing/wp:anchor':
    'distT distB distL distR simplePos=0 relativeHeight behindDoc locked layoutInCell allowOverlap hidden=0 wp14:anchorId wp14:editId',
  'wp:anchor/wp:simplePos': 'x=0 y=0',
  'wp:anchor/wp:positionH': 'relativeFrom',
  'wp:anchor/wp:positionV': 'relativeFrom',
  'wp:positionH/wp:posOffset': '',
  'wp:positionV/wp:posOffset': '',
  'wp:anchor/wp:extent': 'cx cy',
  'wp:anchor/wp:effectExtent': 'l=0 t=0 r=0 b=0',
  'wp:anchor/wp:wrapNone': '',
  'wp:anchor/wp:docPr': 'id name title descr hidden=0',
  'wp:anchor/wp:cNvGraphicFramePr': '',
  'wp:anchor/a:graphic': '',
  'a:graphic/a:graphicData': `uri=${SHAPE}`,
  'a:graphicData/wps:wsp': '',
  'wps:wsp/wps:cNvSpPr': 'txBox',
  'wps:cNvSpPr/a:spLocks': 'noChangeArrowheads noChangeShapeType',
  'wps:wsp/wps:spPr': 'bwMode=auto',
  'wps:spPr/a:xfrm': 'rot=0 flipH=0 flipV=0',
  'a:xfrm/a:off': 'x=0 y=0',
  'a:xfrm/a:ext': 'cx cy',
  'wps:spPr/a:prstGeom': 'prst=rect',
  'a:prstGeom/a:avLst': '',
  'wps:spPr/a:noFill': '',
  'wps:spPr/a:ln': 'w',
  'a:ln/a:noFill': '',
  // LibreOffice says of every shape that it has no style.
  'wps:wsp/wps:style': '',
  'wps:style/a:lnRef': 'idx=0',
  'wps:style/a:fillRef': 'idx=0',
  'wps:style/a:effectRef': 'idx=0',
  'wps:style/a:fontRef': 'idx=minor',
  'wps:wsp/wps:txbx': '',
  'wps:txbx/txbxContent': '',
  'wps:wsp/wps:bodyPr':
    'rot=0|5400000 vert wrap=square lIns tIns rIns bIns anchor anchorCtr=0 numCol=1 spcCol rtlCol=0 spcFirstLastPara=0 fromWordArt=0 forceAA=0 upright=0 compatLnSpc=1|0',
  'wps:bodyPr/a:noAutofit': '',
  'mc:Fallback/pict': 'w14:anchorId',
  'pict/v:rect':
    'id {urn:schemas-microsoft-com:office:office}id ID path stroked=f filled=f style o:allowincell o:spid o:gfxdata strokeweight',
  'v:rect/v:fill': 'o:detectmouseclick on=false|f',
  'v:rect/v:stroke': 'color joinstyle endcap',
  'v:rect/v:textbox': 'style inset',
  'v:rect/w10:wrap': 'type anchorx anchory',
  'v:textbox/txbxContent': '',
  // Word writes what kind of shape a text box is beside it.
  'pict/v:shapetype': 'id coordsize o:spt path',
  'v:shapetype/v:stroke': 'joinstyle',
  'v:shapetype/v:path': 'gradientshapeok o:connecttype',
  'pict/v:shape': 'id type stroked=f filled=f style o:allowincell o:spid o:gfxdata',
  'v:shape/v:textbox': 'style inset',
  'v:shape/w10:wrap': 'type anchorx anchory',
};
