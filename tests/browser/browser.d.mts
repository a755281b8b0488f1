export declare const onPath: (name: string) => string | null;
export declare const installPackages: (...packages: readonly string[]) => boolean;
export declare const ensureBrowser: () => string;
