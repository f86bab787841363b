import type { Event, StandIn } from "./stand-in";

export const CONVERSATION = "conversation-1";
export const APP = "app-1";
/** Of one letter: the client resolves the sender's address at every message, which jsdom does letter by letter. */
const HOST = "x";
const ORIGIN = `https://${HOST}`;

/** What the host says of itself at start. */
export interface Surface {
  readonly locale: string;
  /** The system's theme: this client tells none of Excel's own on the web. */
  readonly dark?: boolean;
  readonly documentUrl: string;
  readonly origin: string;
}

export const SURFACE: Surface = { locale: "zh-CN", documentUrl: `${ORIGIN}/样表.xlsx`, origin: ORIGIN };

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data: { readonly ArrayData?: readonly unknown[]; readonly DdaMethod?: { readonly DispatchId: number } };
}

/** A message of the client, answered: replies come in due time. */
export type Post = (message: string) => void;

const appContext = ({ version }: StandIn, { locale, documentUrl }: Surface): unknown => ({
  _id: APP,
  _appName: 16,
  _appVersion: "16.00",
  _appUILocale: locale,
  _dataLocale: locale,
  _docUrl: documentUrl,
  _clientMode: 1,
  _settings: [],
  _reason: 1,
  _osfControlType: 1,
  _appInstanceId: APP,
  eToken: "",
  _correlationId: "00000000-0000-0000-0000-000000000001",
  _hostFullVersion: "16.0.18000.0",
  _appMinorVersion: 0,
  _touchEnabled: false,
  _commerceAllowed: false,
  _requirementMatrix: JSON.stringify({
    ExcelApi: version,
    ExcelApiOnline: "1.1",
    RichApiRuntime: "1.2",
    RichApiRuntimeFlag: "1.2",
    SharedRuntime: "1.2",
    SharedRuntimeInternal: "1.2",
    DelayForCellEdit: "1.1",
    DialogApi: "1.2",
    AddinCommands: "1.3",
    RibbonApi: "1.2",
  }),
});

const envelope = (origin: string, action: string, rest: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    _messageType: 1,
    _actionName: action,
    _conversationId: CONVERSATION,
    _correlationId: -1,
    _origin: origin,
    _errorCode: 0,
    _responseType: 0,
    _serializerVersion: 1,
    ...rest,
  });

const eventOf = (origin: string, { type, target, message, remote }: Event): string =>
  envelope(origin, "richApiMessage", {
    _responseType: 1,
    _data: { ArrayData: [[65536, type, target, JSON.stringify(message), "", remote]] },
  });

/** Press of a ribbon button whose action the add-in has associated. */
export const commandInvoked = (origin: string, name: string): string =>
  envelope(origin, "appCommandInvoked", {
    _responseType: 1,
    _data: ["command-1", name, JSON.stringify({ source: { id: "Ziping.Button" } })],
  });

/** Speaks the client's messages over the stand-in: gives a function that takes what the client posts. */
export function conversation(host: StandIn, surface: Surface, post: Post): (text: string) => void {
  host.onEvent = event => void setTimeout(() => post(eventOf(surface.origin, event)), 0);
  return text => {
    const message = JSON.parse(text) as Message;
    if (message._messageType !== 0) return;
    const answer = (data: unknown, delay = 0): void => {
      const reply = envelope(surface.origin, message._actionName, {
        _correlationId: message._correlationId,
        _data: data,
      });
      if (delay > 0) setTimeout(() => post(reply), delay);
      else setImmediate(() => post(reply));
    };
    if (message._actionName === "ContextActivationManager_getAppContextAsync") return answer(appContext(host, surface));
    if (message._actionType !== 0) return answer({ Error: 0 });
    if (message._actionName !== "executeMethod") return answer(null);
    // A ribbon command says that it is done.
    if (message._data.DdaMethod?.DispatchId === 94) {
      host.counts.commands++;
      return answer({ Version: 1, Error: 0 });
    }
    if (message._data.DdaMethod?.DispatchId !== 93) return answer({ Version: 1, Error: 5001 });
    const { reply, delay } = host.answer(Number(message._data.ArrayData![6]), String(message._data.ArrayData![4]));
    if (reply !== undefined) answer(reply, delay);
  };
}
