/** Why a part of a quiz is not in the file as it is here; its sentences stand in the message catalogue. */
export interface ExportNote {
  readonly rule: 'order' | 'criteria' | 'kind' | 'link' | 'formatting' | 'arrow' | 'media';
  /** The item. */
  readonly id: string;
  readonly found: string;
}

export type TellExport = (rule: ExportNote['rule'], found: string) => void;
