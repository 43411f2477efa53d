import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

interface Mail {
  readonly to: string;
  readonly text: string;
}

/** Takes in the e-mails that a backend sends, and keeps them for a test to read. */
export class MailSink {
  readonly #mails: Mail[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      onData: (stream, session, done) => {
        let text = "";
        stream.setEncoding("utf8");
        stream.on("data", (part) => {
          text += part;
        });
        stream.on("end", () => {
          const to = session.envelope.rcptTo[0]?.address ?? "";
          this.#mails.push({ to, text: text.replaceAll(/=\r?\n/g, "").replaceAll("=3D", "=") });
          for (const look of this.#waiting) look();
          done();
        });
      },
    });
  }

  static async open(): Promise<MailSink> {
    const sink = new MailSink();
    await new Promise<void>((resolve) => sink.#server.listen(0, "127.0.0.1", resolve));
    return sink;
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port;
  }

  /** How many e-mails came for an address so far: `next` waits for one more than these. */
  count(to: string): number {
    return this.#mails.filter((mail) => mail.to === to).length;
  }

  /** The code in the e-mail that comes after the first `known` ones of an address. */
  async code(to: string, known = 0): Promise<string> {
    const code = /code(?: is)?: (\d{6})/.exec(await this.#text(to, known))?.[1];
    if (!code) throw new Error("There is no code in the e-mail");
    return code;
  }

  /** The link in the e-mail that comes after the first `known` ones of an address. */
  async link(to: string, known = 0): Promise<string> {
    const link = /https?:\/\/[^\s"<>]+\/auth\/v1\/verify[^\s"<>]+/.exec(await this.#text(to, known))?.[0];
    if (!link) throw new Error("There is no link in the e-mail");
    return link.replaceAll("&amp;", "&");
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }

  #text(to: string, known: number): Promise<string> {
    return new Promise((resolve) => {
      const look = () => {
        const mail = this.#mails.filter((one) => one.to === to)[known];
        if (!mail) return;
        this.#waiting.delete(look);
        resolve(mail.text);
      };
      this.#waiting.add(look);
      look();
    });
  }
}
