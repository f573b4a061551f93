import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';

/** Opens the person's own files, several at once. No types are asked for: the official files have none. */
export function ChooseFiles({ children }: { readonly children: string }) {
  const takeFiles = useStore((store) => store.takeFiles);
  return (
    <FileTrigger allowsMultiple onSelect={(files) => void takeFiles([...(files ?? [])])}>
      <Button onPress={() => {}}>{children}</Button>
    </FileTrigger>
  );
}

const mirror = 'https://ossci-datasets.s3.amazonaws.com/mnist/';

/** Which files, and where they are to be had: no picture of either data set comes with this page. */
export function WhereFiles() {
  return (
    <ul className="test-set-where">
      <li>
        <b>CIFAR-10</b>: the binary version on{' '}
        <Away href="https://www.cs.toronto.edu/~kriz/cifar.html">Alex Krizhevsky’s page</Away> (162 MB), as it is, or
        unpacked its <code>test_batch.bin</code>.
      </li>
      <li>
        <b>MNIST</b>: <Away href={`${mirror}t10k-images-idx3-ubyte.gz`}>t10k-images-idx3-ubyte.gz</Away> and{' '}
        <Away href={`${mirror}t10k-labels-idx1-ubyte.gz`}>t10k-labels-idx1-ubyte.gz</Away> together, packed or not:
        PyTorch’s copy of <Away href="http://yann.lecun.com/exdb/mnist/">Yann LeCun’s page</Away>.
      </li>
    </ul>
  );
}

function Away({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
