import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { useEffect, useRef, useState } from 'react';
import { loadAbout, type About } from './about';
import { Banner } from './banner';
import { recallOfficer, rememberOfficer } from './chosen-officer';
import { examples } from './examples';
import { createFetcher } from './fetcher';
import { openTabStorage } from './tab-storage';

const storage = openTabStorage();

const tabs = examples.map((query) => ({ query }));

/** The editor waits for `/about`, so that no request carries an officer the server does not know. */
export function Console() {
  const [about, setAbout] = useState<About | Error>();
  const [officer, setOfficer] = useState<string>();
  const sent = useRef<string>(undefined);
  const [fetcher] = useState(() => createFetcher(() => sent.current));

  const choose = (key: string | undefined) => {
    sent.current = key;
    setOfficer(key);
  };

  useEffect(() => {
    loadAbout().then((answer) => {
      choose(answer.officers.find(({ key }) => key === recallOfficer())?.key);
      setAbout(answer);
    }, setAbout);
  }, []);

  const chooseAndRemember = (key: string | undefined) => {
    choose(key);
    rememberOfficer(key);
  };

  return (
    <>
      <Banner about={about} officer={officer} onChoose={chooseAndRemember} />
      <main>{about && <Editor fetcher={fetcher} />}</main>
    </>
  );
}

function Editor({ fetcher }: Pick<GraphiQLProps, 'fetcher'>) {
  return (
    <GraphiQL fetcher={fetcher} storage={storage} defaultTabs={tabs} schemaDescription inputValueDeprecation>
      <GraphiQL.Logo>
        <></>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}
